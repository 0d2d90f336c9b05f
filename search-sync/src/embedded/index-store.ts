import type { EngineDocument } from './engine-document.ts'
import type { EngineSettings } from './settings.ts'
import { InvertedIndex } from './inverted-index.ts'
import { defaultSettings } from './settings.ts'

/** Replaced documents leave dead occurrences behind; they are cleared when they are more than the living. */
const FEWEST_DEAD_TO_CLEAR = 500

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
