import type { EngineDocument } from './engine-document.ts'
import type { EngineSettings } from './settings.ts'
import { InvertedIndex } from './inverted-index.ts'
import { defaultSettings } from './settings.ts'
import { ValueColumn } from './value-column.ts'
import { ValueLookup } from './value-lookup.ts'

/** Replaced documents leave dead occurrences behind; they are cleared when they are more than the living. */
const FEWEST_DEAD_TO_CLEAR = 500
/** Filters whose verdicts are remembered, one byte a document each: readers' languages times a few facets. */
const MAX_REMEMBERED_FILTERS = 32
const [PASSES, FAILS] = [1, 2]

interface Slot { document: EngineDocument, /** Place in the order of first arrival; kept when replaced. */ order: number }

/** One index: its settings, its documents and their words. */
export class IndexStore {
  primaryKey: string | null
  readonly createdAt: string
  updatedAt: string
  settings: EngineSettings = defaultSettings
  inverted = new InvertedIndex(defaultSettings.searchableAttributes)
  #slots: (Slot | undefined)[] = []
  readonly #numbers = new Map<string, number>()
  #nextOrder = 0
  #sorted: number[] | undefined
  readonly #columns = new Map<string, ValueColumn>()
  readonly #lookups = new Map<string, ValueLookup>()
  readonly #verdicts = new Map<string, Uint8Array>()
  /** Grows with every change. */
  revision = 0

  constructor(primaryKey: string | null, createdAt: string) {
    this.primaryKey = primaryKey
    this.createdAt = createdAt
    this.updatedAt = createdAt
  }

  get size(): number {
    return this.#numbers.size
  }

  isLive(documentNumber: number): boolean {
    return this.#slots[documentNumber] !== undefined
  }

  get(id: string): EngineDocument | undefined {
    const number = this.#numbers.get(id)
    return number === undefined ? undefined : this.#slots[number]?.document
  }

  /** The document of a live number; throws for a dead one. */
  at(documentNumber: number): EngineDocument {
    return this.#slot(documentNumber).document
  }

  orderOf(documentNumber: number): number {
    return this.#slot(documentNumber).order
  }

  /** Live numbers in the order in which the documents first came. */
  numbers(): readonly number[] {
    this.#sorted ??= [...this.#numbers.values()].sort((one, other) => this.orderOf(one) - this.orderOf(other))
    return this.#sorted
  }

  /** The values of an attribute, for counting and for telling documents apart. */
  column(attribute: string): ValueColumn {
    const column = this.#columns.get(attribute) ?? new ValueColumn(attribute, number => this.at(number))
    this.#columns.set(attribute, column)
    return column
  }

  /** Live documents that have one of the values; for an attribute whose values few documents share. */
  findByValue(attribute: string, values: readonly string[]): number[] {
    const lookup = this.#lookups.get(attribute) ?? new ValueLookup(attribute)
    this.#lookups.set(attribute, lookup)
    return lookup.find(values, this.#slots)
  }

  /**
   * `test`, with its verdict on each document remembered under `key`: nearly every search filters by the reader's
   * languages, and a document never changes under its number.
   */
  rememberVerdicts(key: string, test: (document: EngineDocument) => boolean): (documentNumber: number) => boolean {
    const known = this.#verdicts.get(key)
    const verdicts = known !== undefined && known.length >= this.#slots.length ? known : grow(known, this.#slots.length)
    this.#verdicts.delete(key)
    this.#verdicts.set(key, verdicts)
    const oldest = this.#verdicts.keys().next()
    if (this.#verdicts.size > MAX_REMEMBERED_FILTERS && oldest.done !== true)
      this.#verdicts.delete(oldest.value)
    return (number) => {
      verdicts[number] ||= test(this.at(number)) ? PASSES : FAILS
      return verdicts[number] === PASSES
    }
  }

  put(id: string, document: EngineDocument): void {
    const old = this.#numbers.get(id)
    const order = old === undefined ? this.#nextOrder++ : this.orderOf(old)
    if (old !== undefined)
      this.#slots[old] = undefined
    const number = this.#slots.push({ document, order }) - 1
    this.#numbers.set(id, number)
    this.inverted.add(number, document)
    this.#changed()
    this.#clearDead()
  }

  delete(id: string): boolean {
    const number = this.#numbers.get(id)
    if (number === undefined)
      return false
    this.#slots[number] = undefined
    this.#numbers.delete(id)
    this.#changed()
    this.#clearDead()
    return true
  }

  clear(): void {
    this.#slots = []
    this.#numbers.clear()
    this.#columns.clear()
    this.#lookups.clear()
    this.#verdicts.clear()
    this.inverted = new InvertedIndex(this.settings.searchableAttributes)
    this.#changed()
  }

  changeSettings(settings: EngineSettings): void {
    const isSameWords = JSON.stringify(settings.searchableAttributes) === JSON.stringify(this.settings.searchableAttributes)
    this.settings = settings
    this.#changed()
    if (!isSameWords)
      this.#indexAnew()
  }

  #changed(): void {
    this.revision++
    this.#sorted = undefined
  }

  #slot(documentNumber: number): Slot {
    const slot = this.#slots[documentNumber]
    if (slot === undefined)
      throw new Error(`Document number ${documentNumber} is dead; only live numbers may be read`)
    return slot
  }

  #clearDead(): void {
    const dead = this.#slots.length - this.#numbers.size
    if (dead > FEWEST_DEAD_TO_CLEAR && dead > this.#numbers.size)
      this.#indexAnew()
  }

  #indexAnew(): void {
    const live = [...this.#numbers].map(([id, number]) => [id, this.#slot(number)] as const)
    this.clear()
    for (const [id, slot] of live) {
      const number = this.#slots.push(slot) - 1
      this.#numbers.set(id, number)
      this.inverted.add(number, slot.document)
    }
  }
}

/** Half as much again, so that a run of additions does not copy at each. */
function grow(verdicts: Uint8Array | undefined, size: number): Uint8Array {
  const larger = new Uint8Array(Math.ceil(size * 1.5))
  larger.set(verdicts ?? [])
  return larger
}
