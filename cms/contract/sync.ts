import type { ContentTypeUid, Locale } from './content.ts'

/**
 * What the sync worker and the CMS say to each other over HTTP, under `/api/sync`, with
 * `Authorization: Bearer <SYNC_TOKEN>`. Nobody else may call it; it is not in openapi.json.
 *
 * | call | body | reply |
 * |---|---|---|
 * | `POST /api/sync/lease` | LeaseRequest | LeaseReply |
 * | `POST /api/sync/release` | { holder } | 204 |
 * | `GET /api/sync/events?limit=&waitMs=` | | EventsReply; with `waitMs` it answers when a row is due, or when the time is over |
 * | `POST /api/sync/documents` | { documents: DocumentKey[] } (≤ 200) | DocumentsReply |
 * | `POST /api/sync/dependents` | DependentsRequest | { documents: DocumentKey[] } |
 * | `POST /api/sync/enqueue` | EnqueueRequest | { added: number } |
 * | `POST /api/sync/settle` | SettleRequest | 204, or 409 for one who does not hold the lease |
 * | `GET /api/sync/manifest?after=&limit=` | | ManifestReply |
 * | `GET /api/sync/dead` | | { dead: DeadLetter[] } |
 * | `GET /api/sync/state/:key`, `PUT` | { value } | { value } (null where never set) |
 *
 * Errors have Strapi's body: `{ data: null, error: { status, name, message, details } }`.
 */
export interface DocumentKey { uid: ContentTypeUid, documentId: string }

/** One outbox row: «read this document again». It carries no content, so the order of rows cannot matter. */
export interface SyncEvent extends DocumentKey {
  id: number
  reason: SyncReason
  /** ISO 8601, when the editor's transaction wrote it. */
  createdAt: string
  attempts: number
}

export type SyncReason = 'create' | 'update' | 'delete' | 'publish' | 'unpublish' | 'discard-draft' | 'clone' | 'fan-out' | 'reconcile' | 'retry'

export interface LeaseRequest { holder: string, leaseMs: number }
export interface LeaseReply { granted: boolean, holder: string, expiresAt: string }

export interface EventsReply {
  events: SyncEvent[]
  /** All rows, due or not. */
  depth: number
  oldestCreatedAt: string | null
}

/** The published entries of each asked document, one per language; none means: not published. */
export interface DocumentsReply { documents: (DocumentKey & { entries: PublishedEntry[] })[] }
/** A published row, populated as `cms/contract/content.ts` says for its type; without `locale` where the type is not written in languages. */
export interface PublishedEntry { id: number, documentId: string, locale?: Locale, updatedAt: string, publishedAt: string, [field: string]: unknown }

/** Which documents of `via.uid` show one of these (at most 200, of whatever type) through the relation at `via.path` (`steps.pitfall.barrier`)? */
export interface DependentsRequest { documentIds: string[], via: { uid: ContentTypeUid, path: string }[] }

export interface EnqueueRequest { documents: DocumentKey[], reason: 'fan-out' | 'reconcile' | 'retry' }

export interface SettleRequest {
  holder: string
  /** Rows whose effect is in the index: deleted by exact id. */
  done: number[]
  /** Rows to try again after `delayMs`. */
  retry: { ids: number[], error: string, delayMs: number }[]
  /** Documents the engine will never take as they are: parked for a person to look at. */
  dead: (DocumentKey & { ids: number[], code: string, message: string })[]
}

export interface DeadLetter extends DocumentKey { id: number, code: string, message: string, createdAt: string }

/** Every published row of every searchable type, in a stable order, to rebuild from and to compare with. */
export interface ManifestReply { entries: ManifestEntry[], next: string | null, total: number }
export interface ManifestEntry extends DocumentKey { locale: Locale, rowId: number, updatedAt: string }
