import type { ContentTypeName } from '../../contract/content.ts'

/** A frozen, citable state of the whole cookbook: everything that was published at one moment, under a name. */
export interface Edition {
  /** `2026-1`: the year, and which one in it. */
  name: string
  /** ISO 8601, UTC. */
  frozenAt: string
  /** Entries by type; each language is an entry. A type without any is left out. */
  counts: Partial<Record<ContentTypeName, number>>
}
