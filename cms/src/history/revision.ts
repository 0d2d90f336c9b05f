import type { ContentTypeUid, Locale } from '../../contract/content.ts'

/**
 * A revision: one published version of a document in one language, kept when it was published, or when it was taken
 * away by unpublishing or deleting (then it is what was taken away).
 */
export type RevisionAction = 'publish' | 'unpublish' | 'delete'

/**
 * What made it. `editor`: a person in the admin; `first-kept`: it was published before history was kept, and is
 * noted as it stood; `system`: code that did not say.
 */
export type RevisionBy = 'editor' | 'seeds' | 'schedule' | 'import' | 'first-kept' | 'system'

/** A published entry as stored. Relations are keys (`{ documentId }`), files have their id and name; private fields are in it. */
export interface RevisionContent {
  documentId: string
  locale: Locale | null
  createdAt: string | null
  updatedAt: string | null
  publishedAt: string | null
  [attribute: string]: unknown
}

export interface RevisionSummary {
  id: number
  uid: ContentTypeUid
  documentId: string
  /** Null for a type without languages. */
  locale: Locale | null
  action: RevisionAction
  /** ISO 8601, UTC. */
  at: string
  by: RevisionBy
  /** Who did it, when it was a person; the name as it was then. */
  admin: { id: number, name: string } | null
  title: string | null
  /** Published again as it already was. */
  isUnchanged: boolean
}

export interface Revision extends RevisionSummary {
  hash: string
  content: RevisionContent
}
