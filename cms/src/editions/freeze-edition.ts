import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { Edition } from '../../contract/history.ts'
import type { RevisionAuthor } from '../history/revision-author.ts'
import { CONTENT_TYPE_NAMES, toUid } from '../content/content-types.ts'
import { ensureRevisions } from '../history/ensure-history.ts'
import { REVISIONS } from '../history/tables.ts'
import { EDITION_ENTRIES, EDITIONS } from './tables.ts'

type Trx = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx']
export type FreezeResult = { ok: true, edition: Edition } | { ok: false, reason: 'name-taken' | 'nothing-published' }

/**
 * Freezes everything that is published now. All types are read in one snapshot: what an editor publishes meanwhile
 * is in the edition whole or not at all. Not to be called inside an open transaction, whose snapshot it would get.
 */
export async function freezeEdition(strapi: Core.Strapi, name: string, admin: RevisionAuthor['admin']): Promise<FreezeResult> {
  // Before the snapshot, so that what it writes is in it.
  await ensureRevisions(strapi)
  return strapi.db.transaction(async ({ trx }): Promise<FreezeResult> => {
    if (strapi.db.dialect.client === 'postgres') {
      await trx.raw('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
      // One freeze at a time. Before the first read, which is where PostgreSQL takes the snapshot.
      await trx.raw(`LOCK TABLE ${EDITIONS} IN EXCLUSIVE MODE`)
    }
    if (await strapi.db.connection(EDITIONS).transacting(trx).where({ name }).first() !== undefined)
      return { ok: false, reason: 'name-taken' }
    const found = await readCurrentRevisions(strapi, trx)
    if (found.length === 0)
      return { ok: false, reason: 'nothing-published' }
    return { ok: true, edition: await writeEdition(strapi, trx, { name, admin, found }) }
  })
}

interface FoundRevision { uid: ContentTypeUid, type: string, id: number }

/** The revision that each published row stands in: of those read from the row, the last. */
async function readCurrentRevisions(strapi: Core.Strapi, trx: Trx): Promise<FoundRevision[]> {
  const found: FoundRevision[] = []
  for (const type of CONTENT_TYPE_NAMES) {
    const uid = toUid(type)
    const table = strapi.db.metadata.get(uid).tableName
    const rows: { id?: number | string }[] = await strapi.db.connection(table)
      .transacting(trx)
      .join(REVISIONS, join => join.on(`${REVISIONS}.entry_id`, `${table}.id`).andOn(`${REVISIONS}.document_id`, `${table}.document_id`))
      .where({ [`${REVISIONS}.uid`]: uid, [`${REVISIONS}.action`]: 'publish' })
      .whereNotNull(`${table}.published_at`)
      .groupBy(`${table}.id`)
      .max({ id: `${REVISIONS}.id` })
      .orderBy('id')
    const counted: { total?: number | string } | undefined = await strapi.db.connection(table).transacting(trx).whereNotNull('published_at').count({ total: '*' }).first()
    if (Number(counted?.total) !== rows.length)
      throw new Error(`${type}: ${counted?.total} entries are published, but ${rows.length} have a revision; try again`)
    found.push(...rows.map(row => ({ uid, type, id: Number(row.id) })))
  }
  return found
}

interface NewEdition { name: string, admin: RevisionAuthor['admin'], found: readonly FoundRevision[] }

async function writeEdition(strapi: Core.Strapi, trx: Trx, { name, admin, found }: NewEdition): Promise<Edition> {
  const counts: Record<string, number> = {}
  for (const { type } of found)
    counts[type] = (counts[type] ?? 0) + 1
  const frozenAt = Date.now()
  const row = { name, frozen_at: frozenAt, admin_id: admin?.id ?? null, admin_name: admin?.name ?? null, counts: JSON.stringify(counts) }
  const [edition]: { id: number }[] = await strapi.db.connection(EDITIONS).transacting(trx).insert(row).returning('id')
  if (edition === undefined)
    throw new Error(`The database did not give the id of the edition ${name}`)
  const entries = found.map(({ uid, id }) => ({ edition_id: edition.id, uid, revision_id: id }))
  await strapi.db.connection.batchInsert(EDITION_ENTRIES, entries, 200).transacting(trx)
  return { name, frozenAt: new Date(frozenAt).toISOString(), counts }
}
