import type { ContentTypeName, Locale } from './content.ts'

/** `GET /api/changes?since=<cursor>&limit=`: what has happened to published content, in order. */
export interface ChangesReply {
  data: Change[]
  meta: {
    /** Ask with this the next time, also when nothing came. */
    next: string
    /** Whether there is more at once. */
    hasMore: boolean
  }
}

export interface Change {
  /** The place of this change; `since` gives what comes after it. */
  cursor: string
  type: ContentTypeName
  documentId: string
  /** Null for municipalities and counties, which are the same in every language. */
  locale: Locale | null
  action: 'upsert' | 'remove'
  /** ISO 8601, UTC. */
  changedAt: string
  /** Where the entry is read, from the root of the CMS; null for what was removed. */
  url: string | null
}
