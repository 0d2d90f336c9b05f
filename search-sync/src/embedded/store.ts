import type { IndexSwap } from './operations.ts'
import { indexNotFound } from './errors.ts'
import { IndexStore } from './index-store.ts'

/** All indexes by uid. */
export class Store {
  readonly #indexes = new Map<string, IndexStore>()

  get(uid: string): IndexStore | undefined {
    return this.#indexes.get(uid)
  }

  /** Throws EngineError `index_not_found`. */
  require(uid: string): IndexStore {
    const index = this.#indexes.get(uid)
    if (index === undefined)
      throw indexNotFound(uid)
    return index
  }

  /** By uid, in the order of the alphabet. */
  list(): [uid: string, index: IndexStore][] {
    return [...this.#indexes].sort(([one], [other]) => (one < other ? -1 : 1))
  }

  create(uid: string, primaryKey: string | null, createdAt = new Date().toISOString()): IndexStore {
    const index = new IndexStore(primaryKey, createdAt)
    this.#indexes.set(uid, index)
    return index
  }

  delete(uid: string): void {
    this.#indexes.delete(uid)
  }

  swap({ indexes: [one, other], rename }: IndexSwap): void {
    const moved = this.require(one)
    if (rename) {
      this.#indexes.delete(one)
      this.#indexes.set(other, moved)
      return
    }
    this.#indexes.set(one, this.require(other))
    this.#indexes.set(other, moved)
  }
}
