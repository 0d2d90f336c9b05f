import type { EngineDocument, SingleValue } from './engine-document.ts'
import { fieldValues } from './engine-document.ts'

// What stands for a document in `#single` when it is not the number of its only value.
const UNREAD = 0
const NONE = -1
const SEVERAL = -2

/**
 * The values of one attribute as small numbers (from 1), by document number: counting them is adding in an array,
 * where reading them from the documents would cost most of a search. A document never changes under its number (a
 * replaced one gets a new number), so what was read once stays right.
 */
export class ValueColumn {
  readonly #attribute: string
  readonly #documentOf: (documentNumber: number) => EngineDocument
  readonly #values: SingleValue[] = []
  readonly #numbers = new Map<SingleValue, number>()
  readonly #several = new Map<number, readonly number[]>()
  #single = new Int32Array(1024)

  constructor(attribute: string, documentOf: (documentNumber: number) => EngineDocument) {
    this.#attribute = attribute
    this.#documentOf = documentOf
  }

  /** How many of the documents have each value; a document counts once for each of its values. */
  count(documentNumbers: readonly number[]): [value: SingleValue, count: number][] {
    const counts: number[] = [0]
    for (const document of documentNumbers) {
      const value = this.#read(document)
      if (value > 0)
        counts[value] = (counts[value] ?? 0) + 1
      else if (value === SEVERAL)
        this.#several.get(document)?.forEach(each => counts[each] = (counts[each] ?? 0) + 1)
    }
    return this.#values.flatMap((value, at): [SingleValue, number][] => counts[at + 1] === undefined ? [] : [[value, counts[at + 1] ?? 0]])
  }

  /** Tells documents apart: the number of the document's first value, undefined where it has none. */
  firstOf(documentNumber: number): number | undefined {
    const value = this.#read(documentNumber)
    return value > 0 ? value : this.#several.get(documentNumber)?.[0]
  }

  #read(documentNumber: number): number {
    const known = this.#single[documentNumber] ?? UNREAD
    if (known !== UNREAD)
      return known
    if (documentNumber >= this.#single.length)
      this.#grow(documentNumber)
    const values = [...new Set(fieldValues(this.#documentOf(documentNumber), this.#attribute))].map(value => this.#numberOf(value))
    if (values.length > 1)
      this.#several.set(documentNumber, values)
    const read = values.length > 1 ? SEVERAL : values[0] ?? NONE
    this.#single[documentNumber] = read
    return read
  }

  #grow(documentNumber: number): void {
    const larger = new Int32Array(Math.max(this.#single.length * 2, documentNumber + 1))
    larger.set(this.#single)
    this.#single = larger
  }

  #numberOf(value: SingleValue): number {
    const known = this.#numbers.get(value)
    if (known !== undefined)
      return known
    const number = this.#values.push(value)
    this.#numbers.set(value, number)
    return number
  }
}
