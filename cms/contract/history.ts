import type { ContentTypeName, Locale } from './content.ts'

/** `GET /api/editions`: a frozen, citable state of the whole cookbook: everything that was published at one moment. */
export interface Edition {
  /** `2026-1`: the year, and which one in it. */
  name: string
  /** ISO 8601, UTC. */
  frozenAt: string
  /** Entries by type; each language is an entry. A type without any is left out. */
  counts: Partial<Record<ContentTypeName, number>>
}

/** `GET /api/slug-redirects?type=recipe&slug=old&locale=nb`: where a document that had the asked slug is now. */
export interface SlugRedirect {
  type: ContentTypeName
  documentId: string
  /** Null for a type without languages. */
  locale: Locale | null
  slug: string
}

/**
 * `GET /api/history/recipe/<documentId>?locale=nb`: what became of a published entry, newest first. Public fields only,
 * by their names in the API; never who did it.
 */
export interface EntryHistory {
  data: EntryChange[]
  meta: {
    /** False where there is more than is looked through: the oldest change given is not the first there was. */
    isComplete: boolean
    pagination: { page: number, pageSize: number, pageCount: number, total: number }
  }
}

/**
 * `published`: for the first time; `kept`: history began to be kept, and the entry was there already; `changed`;
 * `withdrawn`: taken away; `republished`: put out again after that.
 */
export type EntryChangeKind = 'published' | 'kept' | 'changed' | 'withdrawn' | 'republished'

export interface EntryChange {
  kind: EntryChangeKind
  /** ISO 8601, UTC. Of several publishes in a row, the last. */
  at: string
  /** Empty for `published`, `kept` and `withdrawn`. */
  fields: PublicFieldChange[]
  /** The fields are only named: what they said is not given any more. */
  isWithheld: boolean
}

export type PublicFieldChange
  = | { name: string, kind: 'withheld' }
    | { name: string, kind: 'text', parts: PublicTextPart[] }
    /** `true` and `false` for a boolean, dates as in the API. */
    | { name: string, kind: 'value', type: 'text' | 'enumeration' | 'date' | 'datetime' | 'boolean', before: string | null, after: string | null }
    /** The words are the same; bold, links or headings are not. */
    | { name: string, kind: 'formatting' }
    | { name: string, kind: 'items', items: PublicItemChange[] }

/** `cut`: unchanged words that are left out. */
export interface PublicTextPart { change: 'same' | 'added' | 'removed' | 'cut', text: string }

/**
 * `title`: its first words, the title of a related entry or the name of a file; null where it has none, or the related
 * entry is not published. `fields` is empty where the item is only its title.
 */
export interface PublicItemChange { change: 'added' | 'removed' | 'changed', title: string | null, fields: PublicFieldChange[] }
