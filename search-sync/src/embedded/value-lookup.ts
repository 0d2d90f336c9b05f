import type { EngineDocument } from './engine-document.ts'
import { fieldValues } from './engine-document.ts'
import { levelValue } from './filter/level-value.ts'

/**
 * Which documents have a value of one attribute, for values that few have. Read on from where it stopped at each
 * question, so that additions need not know of it; a document never changes under its number.
 */
export class ValueLookup {
  readonly #attribute: string
  readonly #numbers = new Map<string, number[]>()
  #readUpTo = 0

  constructor(attribute: string) {
    this.#attribute = attribute
  }

  /** Live documents with one of the values, each once. `slots` are all documents by number, the dead undefined. */
  find(values: readonly string[], slots: readonly ({ document: EngineDocument } | undefined)[]): number[] {
    for (; this.#readUpTo < slots.length; this.#readUpTo++)
      this.#add(this.#readUpTo, slots[this.#readUpTo]?.document)
    const numbers = new Set(values.flatMap(value => this.#numbers.get(levelValue(value)) ?? []))
    return [...numbers].filter(number => slots[number] !== undefined)
  }

  #add(number: number, document: EngineDocument | undefined): void {
    for (const value of document === undefined ? [] : fieldValues(document, this.#attribute)) {
      const key = levelValue(value)
      const known = this.#numbers.get(key)
      if (known === undefined)
        this.#numbers.set(key, [number])
      else
        known.push(number)
    }
  }
}
