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
