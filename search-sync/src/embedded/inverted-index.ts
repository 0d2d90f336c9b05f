import type { EngineDocument } from './engine-document.ts'
import SearchableMap from 'minisearch/SearchableMap'
import { readField } from './engine-document.ts'
import { Postings } from './postings.ts'
import { splitWords } from './words.ts'

/** Fields fit in the upper half of a place. */
const MAX_FIELDS = 1_000

/** Words → where they occur, in a radix tree that answers by prefix and by distance. */
export class InvertedIndex {
  readonly words = new SearchableMap<Postings>()
  /** Searchable fields in order of weight; with `*`, as they are first met. */
  readonly fields: string[]
  readonly #takesAll: boolean

  constructor(searchable: readonly string[]) {
    this.#takesAll = searchable.includes('*')
    this.fields = this.#takesAll ? [] : [...searchable]
  }

  add(documentNumber: number, document: EngineDocument): void {
    if (this.#takesAll)
      this.#meetFields(document)
    this.fields.forEach((field, number) => {
      let position = 0
      for (const text of searchableTexts(readField(document, field))) {
        for (const word of splitWords(text))
          this.words.fetch(word.text, () => new Postings()).add(documentNumber, number, position++)
      }
    })
  }

  #meetFields(document: EngineDocument): void {
    for (const field of Object.keys(document)) {
      if (this.fields.length < MAX_FIELDS && !this.fields.includes(field))
        this.fields.push(field)
    }
  }
}

export function searchableTexts(value: unknown): string[] {
  if (typeof value === 'string')
    return [value]
  if (typeof value === 'number')
    return [String(value)]
  if (Array.isArray(value))
    return value.flatMap(searchableTexts)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(searchableTexts) : []
}
