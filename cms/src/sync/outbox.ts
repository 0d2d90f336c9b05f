import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { DocumentKey, EnqueueRequest, EventsReply, SyncEvent, SyncReason } from '../../contract/sync.ts'
import { signalOutboxRow, waitForOutboxRow } from './outbox-signal.ts'

/**
 * The outbox. Rows are only inserted, and deleted by exact id after their effect is in the index; there is no
 * cursor, because ids of concurrent transactions become visible out of order.
 */
interface OutboxRow {
  id: number
  uid: ContentTypeUid
  document_id: string
  reason: SyncReason
  created_at: number | string
  attempts: number
}

const PRIORITY: Record<SyncReason, 0 | 1> = {
  'create': 0,
  'update': 0,
  'delete': 0,
  'publish': 0,
  'unpublish': 0,
  'discard-draft': 0,
  'clone': 0,
  'retry': 0,
  'fan-out': 1,
  'reconcile': 1,
}

/** Another CMS process cannot signal this one, so a waiter looks at the table at least this often. */
const LOOK_AGAIN_MS = 1000

/** Writes rows in the transaction that is open, or in one of its own; wakes the worker after the commit. */
export async function addOutboxRows(strapi: Core.Strapi, documents: readonly DocumentKey[], reason: SyncReason): Promise<void> {
  if (documents.length === 0)
    return
  const now = Date.now()
  const rows = documents.map(({ uid, documentId }) =>
    ({ uid, document_id: documentId, reason, priority: PRIORITY[reason], created_at: now, attempts: 0, next_at: now }))
  await strapi.db.transaction(async ({ trx, onCommit }) => {
    await strapi.db.connection.batchInsert('search_outbox', rows, 50).transacting(trx)
    onCommit(signalOutboxRow)
  })
}

export async function enqueueDocuments(strapi: Core.Strapi, { documents, reason }: EnqueueRequest): Promise<number> {
  await strapi.db.transaction(async ({ trx }) => {
    await addOutboxRows(strapi, documents, reason)
    if (reason === 'retry') {
      for (const { uid, documentId } of documents)
        await strapi.db.connection('search_dead').transacting(trx).where({ uid, document_id: documentId }).delete()
    }
  })
  return documents.length
}

/** Due rows, an editor's changes first. With `waitMs` it answers when a row is due or the time is over. */
export async function readDueEvents(strapi: Core.Strapi, limit: number, waitMs: number, isAborted: () => boolean): Promise<EventsReply> {
  const deadline = Date.now() + waitMs
  for (;;) {
    const wait = waitForOutboxRow(Math.max(0, Math.min(LOOK_AGAIN_MS, deadline - Date.now())))
    const events = await readDue(strapi, limit)
    if (events.length > 0 || Date.now() >= deadline || isAborted()) {
      wait.cancel()
      return { events, ...await readDepth(strapi) }
    }
    await wait.promise
  }
}

async function readDue(strapi: Core.Strapi, limit: number): Promise<SyncEvent[]> {
  const rows: OutboxRow[] = await strapi.db.connection('search_outbox')
    .select('id', 'uid', 'document_id', 'reason', 'created_at', 'attempts')
    .where('next_at', '<=', Date.now())
    .orderBy([{ column: 'priority' }, { column: 'id' }])
    .limit(limit)
  return rows.map(row => ({
    id: row.id,
    uid: row.uid,
    documentId: row.document_id,
    reason: row.reason,
    createdAt: toIso(row.created_at),
    attempts: row.attempts,
  }))
}

async function readDepth(strapi: Core.Strapi): Promise<Pick<EventsReply, 'depth' | 'oldestCreatedAt'>> {
  const row: { depth?: number | string, oldest?: number | string | null } | undefined
    = await strapi.db.connection('search_outbox').count({ depth: '*' }).min({ oldest: 'created_at' }).first()
  return { depth: Number(row?.depth ?? 0), oldestCreatedAt: row?.oldest == null ? null : toIso(row.oldest) }
}

/** PostgreSQL gives a bigint as text. */
export function toIso(time: number | string): string {
  return new Date(Number(time)).toISOString()
}
