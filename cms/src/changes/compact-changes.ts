import type { Core } from '@strapi/strapi'
import { CHANGE_STATE, CHANGES } from './tables.ts'

type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx']

const DAY_MS = 24 * 3600 * 1000
/** A month of every single change, for who wants to see what happened; after that only the newest of each document. */
const KEEP_EVERY_CHANGE_MS = 30 * DAY_MS
/** A removal is the newest of its document for ever. After 400 days (a year and some slack) a mirror begins anew. */
const KEEP_REMOVALS_MS = 400 * DAY_MS

/** Takes out what no reader needs; gives the last place of a removal that was dropped. */
export async function compactChanges(strapi: Core.Strapi, trx: Transaction, droppedSeq: number): Promise<number> {
  const now = Date.now()
  const changes = () => strapi.db.connection(CHANGES).transacting(trx)
  await changes()
    .where('changed_at', '<', now - KEEP_EVERY_CHANGE_MS)
    .whereNotNull('seq')
    .whereExists(strapi.db.connection(`${CHANGES} as newer`)
      .select('newer.id')
      .whereRaw(`newer.uid = ${CHANGES}.uid AND newer.document_id = ${CHANGES}.document_id AND newer.locale = ${CHANGES}.locale AND newer.seq > ${CHANGES}.seq`))
    .delete()
  const old = () => changes().where('changed_at', '<', now - KEEP_REMOVALS_MS).whereNotNull('seq').where({ action: 'remove' })
  const row: { last?: number | string | null } | undefined = await old().max({ last: 'seq' }).first()
  const dropped = Math.max(droppedSeq, Number(row?.last ?? 0))
  if (dropped > droppedSeq) {
    await old().delete()
    await strapi.db.connection(CHANGE_STATE).transacting(trx).update({ dropped_seq: dropped })
  }
  return dropped
}
