import type { Core } from '@strapi/strapi'
import type { Change, ChangesReply } from '../../contract/changes.ts'
import type { ContentTypeName, ContentTypeUid, Locale } from '../../contract/content.ts'
import type { ChangeAction } from './add-changes.ts'
import type { Cursor } from './cursor.ts'
import type { FeedState } from './sequence-changes.ts'
import { addressOf } from '../read/address-of.ts'
import { publicSchemasOf } from '../read/booted-schemas.ts'
import { formatCursor, parseCursor } from './cursor.ts'
import { sequenceChanges } from './sequence-changes.ts'
import { CHANGES } from './tables.ts'

export type ReadChangesResult
  = | { ok: true, reply: ChangesReply }
    | { ok: false, reason: 'malformed' | 'other-feed' | 'too-old' | 'ahead' }

interface ChangeRow { seq: number | string, uid: ContentTypeUid, document_id: string, locale: string, action: ChangeAction, changed_at: number | string }

/** Changes after the cursor, or from the beginning; at most `limit`. */
export async function readChanges(strapi: Core.Strapi, since: string | undefined, limit: number): Promise<ReadChangesResult> {
  const cursor = since === undefined ? undefined : parseCursor(since)
  if (cursor === null)
    return { ok: false, reason: 'malformed' }
  const state = await sequenceChanges(strapi)
  const refusal = cursor === undefined ? undefined : findRefusal(cursor, state)
  if (refusal !== undefined)
    return { ok: false, reason: refusal }
  const after = cursor?.seq ?? 0
  const rows: ChangeRow[] = await strapi.db.connection(CHANGES).where('seq', '>', after).orderBy('seq').limit(limit + 1)
  const data = rows.slice(0, limit).map(row => toChange(strapi, state, row))
  const next = data.at(-1)?.cursor ?? formatCursor(toCursor(state, Math.max(after, state.lastSeq)))
  return { ok: true, reply: { data, meta: { next, hasMore: rows.length > limit } } }
}

/** The place where the feed stands now: what is read after this is followed from here. */
export async function readCurrentCursor(strapi: Core.Strapi): Promise<string> {
  const state = await sequenceChanges(strapi)
  return formatCursor(toCursor(state, state.lastSeq))
}

function toCursor(state: FeedState, seq: number): Cursor {
  return { feed: state.feed, seq, dropped: state.droppedSeq }
}

function findRefusal({ feed, seq, dropped }: Cursor, state: FeedState): 'other-feed' | 'too-old' | 'ahead' | undefined {
  if (feed !== state.feed)
    return 'other-feed'
  if (seq > state.lastSeq)
    return 'ahead'
  return seq < state.droppedSeq && dropped < state.droppedSeq ? 'too-old' : undefined
}

function toChange(strapi: Core.Strapi, state: FeedState, row: ChangeRow): Change {
  const locale = row.locale === '' ? null : row.locale as Locale
  return {
    cursor: formatCursor(toCursor(state, Number(row.seq))),
    type: row.uid.slice(row.uid.indexOf('.') + 1) as ContentTypeName,
    documentId: row.document_id,
    locale,
    action: row.action,
    changedAt: new Date(Number(row.changed_at)).toISOString(),
    url: row.action === 'remove' ? null : addressOf(publicSchemasOf(strapi).head(row.uid), row.uid, row.document_id, locale),
  }
}
