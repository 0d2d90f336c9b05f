import type { Random } from '../../../../search-sync/test/chaos/random.ts'
import type { Editor } from '../editor.ts'
import { shortRecipe } from '../editor.ts'

export const RECIPE = 'api::recipe.recipe'
export const BARRIER = 'api::barrier.barrier'
export const LOCALES = ['nb', 'nn', 'en', 'se']
const MOST_RECIPES = 6
const PAUSE_WHEN_LOST_MS = 100

/** What became of the editors' requests, and how many are on their way now. */
export interface Tally { answered: number, lost: number, inFlight: number, /** Answers in the 5xx range. */ faults: string[] }

/**
 * Writes, publishes, changes and unpublishes recipes in every language, and renames the barrier that they show,
 * without waiting for anything but the answer. An answer that does not come is no reason to stop.
 */
export class RestlessEditor {
  readonly #editor: Editor
  readonly #name: string
  readonly #barrierId: string
  readonly #random: Random
  readonly #tally: Tally
  readonly #recipes: string[] = []
  #edits = 0

  constructor({ editor, name, barrierId, random, tally }: { editor: Editor, name: string, barrierId: string, random: Random, tally: Tally }) {
    this.#editor = editor
    this.#name = name
    this.#barrierId = barrierId
    this.#random = random
    this.#tally = tally
  }

  async workUntil(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      for (const request of this.#chooseEdit()) {
        if (!await this.#send(request))
          break
      }
    }
  }

  #chooseEdit(): (() => Promise<unknown>)[] {
    const locale = this.#random.pick(LOCALES)
    const text = `${this.#name} ${++this.#edits}`
    if (this.#recipes.length === 0 || (this.#recipes.length < MOST_RECIPES && this.#random.chance(0.3)))
      return [async () => this.#recipes.push(await this.#editor.create(RECIPE, locale, this.#write(text)))]
    if (this.#random.chance(0.1))
      return [() => this.#editor.update(BARRIER, this.#barrierId, locale, { title: `Barriere ${text}` }), () => this.#editor.publish(BARRIER, this.#barrierId, locale)]
    const recipe = this.#random.pick(this.#recipes)
    if (this.#random.chance(0.25))
      return [() => this.#editor.unpublish(RECIPE, recipe, locale)]
    return [() => this.#editor.update(RECIPE, recipe, locale, this.#write(text)), () => this.#editor.publish(RECIPE, recipe, locale)]
  }

  #write(text: string): Record<string, unknown> {
    return { ...shortRecipe(`Oppskrift ${text}`, `oppskrift-${text.replace(' ', '-')}`), barriers: { connect: [{ documentId: this.#barrierId }] } }
  }

  /** Whether it was done. A refusal is an answer: after a kill the editor cannot know what was done before it. */
  async #send(request: () => Promise<unknown>): Promise<boolean> {
    this.#tally.inFlight += 1
    try {
      await request()
      this.#tally.answered += 1
      return true
    }
    catch (error) {
      if (!(error instanceof Error))
        throw error
      // fetch throws TypeError when the other end is gone; an answer cut short is a SyntaxError of the JSON.
      if (error instanceof TypeError || error instanceof SyntaxError) {
        this.#tally.lost += 1
        await new Promise(resolve => setTimeout(resolve, PAUSE_WHEN_LOST_MS))
      }
      else if (/was answered 5/.test(error.message)) {
        this.#tally.faults.push(error.message)
      }
      return false
    }
    finally {
      this.#tally.inFlight -= 1
    }
  }
}
