import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import { CONTENT_TYPE_UIDS } from '../content/content-types.ts'
import { ensureAppendOnly } from './append-only.ts'
import { keepPublished } from './keep-revisions.ts'
import { REVISIONS } from './tables.ts'

/** Guards the table, and keeps a first revision of what is published without one. Safe to run again. */
export async function ensureHistory(strapi: Core.Strapi): Promise<void> {
  await ensureAppendOnly(strapi, REVISIONS)
  const kept = await ensureRevisions(strapi)
  if (kept > 0)
    strapi.log.info(`History: ${kept} published entries had no revision, and got a first one`)
}

/**
 * Published rows that no revision was read from: published before history was kept, or brought in past the document
 * service. Gives how many there were.
 */
export async function ensureRevisions(strapi: Core.Strapi): Promise<number> {
  let kept = 0
  for (const uid of CONTENT_TYPE_UIDS) {
    const ids = await findUnkept(strapi, uid)
    await strapi.db.transaction(() => keepPublished(strapi, uid, ids, { by: 'first-kept', admin: null }))
    kept += ids.length
  }
  return kept
}

async function findUnkept(strapi: Core.Strapi, uid: ContentTypeUid): Promise<number[]> {
  const table = strapi.db.metadata.get(uid).tableName
  const kept = strapi.db.connection(REVISIONS)
    .select('id')
    .where({ uid, action: 'publish' })
    .whereRaw('?? = ??', [`${REVISIONS}.document_id`, `${table}.document_id`])
    .whereRaw('?? = ??', [`${REVISIONS}.entry_id`, `${table}.id`])
  const rows: { id: number }[] = await strapi.db.connection(table)
    .select('id')
    .whereNotNull('published_at')
    .whereNotExists(kept)
    .orderBy('id')
  return rows.map(row => row.id)
}
