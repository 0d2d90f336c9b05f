import type { Locale } from '@kokeboka/cms/contract'
import type { Stack } from '../support/stack.ts'
import type { Random } from './random.ts'

const DOCUMENTS = 40
const LOCALES: Locale[] = ['nb', 'nn', 'en']
/** What no mapping takes: the document must be parked, and the others go on. */
const POISON = { situation: 7 }

/** Does at random what editors, and what bypasses them, do. */
export class ChaosEditor {
  readonly #stack: Stack
  readonly #random: Random
  #edits = 0
  /** Transactions that have begun and not committed: the oldest ids, the last to be seen. */
  readonly #open: (() => void)[] = []

  constructor(stack: Stack, random: Random) {
    this.#stack = stack
    this.#random = random
  }

  act(): void {
    const documentId = `d${this.#random.between(1, DOCUMENTS)}`
    const locale = this.#random.pick(LOCALES)
    const dice = this.#random.next()
    if (dice < 0.55)
      this.#publish(documentId, locale)
    else if (dice < 0.7)
      this.#stack.cms.unpublish('recipe', documentId, locale)
    else if (dice < 0.78)
      this.#beginTransaction(documentId, locale)
    else if (dice < 0.86)
      this.#open.pop()?.()
    else if (dice < 0.9)
      this.#stack.cms.removeSilently('recipe', documentId, locale)
    else if (dice < 0.93)
      this.#stack.publishRecipe(documentId, POISON, locale)
    else
      this.#stack.cms.addRow({ uid: 'api::recipe.recipe', documentId }, 'update')
  }

  /** Commits what is open, in the reverse order of its ids. */
  finish(): void {
    while (this.#open.length > 0)
      this.#open.pop()?.()
  }

  #publish(documentId: string, locale: Locale, rowId?: number): void {
    this.#stack.publishRecipe(documentId, { title: `Utgave ${++this.#edits}` }, locale, rowId)
  }

  #beginTransaction(documentId: string, locale: Locale): void {
    const rowId = this.#stack.cms.reserveRowId()
    this.#open.push(() => this.#publish(documentId, locale, rowId))
  }
}

/** Documents that have an entry no mapping takes: exactly these must be parked. */
export function findPoisoned(stack: Stack): string[] {
  const poisoned = stack.cms.entriesOfAll().filter(({ entry }) => entry.situation === POISON.situation)
  return [...new Set(poisoned.map(({ entry }) => entry.documentId))].sort()
}
