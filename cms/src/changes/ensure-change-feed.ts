import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { NewChange } from './add-changes.ts'
import { randomBytes } from 'node:crypto'
import { CONTENT_TYPE_UIDS } from '../content/content-types.ts'
import { addChanges } from './add-changes.ts'
import { readPublishedRows } from './published-rows.ts'
import { STATE_ID } from './sequence-changes.ts'
import { CHANGE_STATE, CHANGES } from './tables.ts'

interface StoredChange { document_id: string, locale: string, action: string, changed_at: number | string }

/**
 * Makes the feed on a database that has none, and mends it at every start where something went past the document
 * service: a language removed in the settings, rows changed by hand, a copy from elsewhere.
 */
export async function ensureChangeFeed(strapi: Core.Strapi): Promise<void> {
  // Places that were given out under an earlier name are not given out again.
  const row: { last?: number | string | null } | undefined = await strapi.db.connection(CHANGES).max({ last: 'seq' }).first()
  await strapi.db.connection(CHANGE_STATE)
    .insert({ id: STATE_ID, feed: randomBytes(4).toString('hex'), last_seq: Number(row?.last ?? 0), dropped_seq: 0 })
    .onConflict('id')
    .ignore()
  for (const uid of CONTENT_TYPE_UIDS)
    await addChanges(strapi, await findMissing(strapi, uid))
}

async function findMissing(strapi: Core.Strapi, uid: ContentTypeUid): Promise<NewChange[]> {
  const stored: StoredChange[] = await strapi.db.connection(CHANGES).select('document_id', 'locale', 'action', 'changed_at').where({ uid }).orderBy('id')
  const newest = new Map(stored.map(row => [`${row.document_id} ${row.locale}`, row]))
  const published = await readPublishedRows(strapi, uid)
  const isPublished = new Set(published.map(row => `${row.documentId} ${row.locale}`))
  const upserts = published.filter((row) => {
    const told = newest.get(`${row.documentId} ${row.locale}`)
    return told?.action !== 'upsert' || Number(told.changed_at) < row.updatedAt
  })
  const removes = [...newest].filter(([key, row]) => row.action === 'upsert' && !isPublished.has(key)).map(([, row]) => row)
  return [
    ...upserts.map(({ documentId, locale }) => ({ uid, documentId, locale, action: 'upsert' as const })),
    ...removes.map(row => ({ uid, documentId: row.document_id, locale: row.locale, action: 'remove' as const })),
  ]
}
