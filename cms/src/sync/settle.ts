import type { Core } from '@strapi/strapi'
import type { SettleRequest } from '../../contract/sync.ts'
import { holdsLease } from './lease.ts'

/** SQLite takes at most 999 variables a statement in old builds; ids come in lots well below it. */
const IDS_A_STATEMENT = 500

/**
 * Takes what the worker has done out of the outbox, all or nothing. Refused for one who does not hold the lease:
 * two workers that both thought they did could otherwise settle each other's rows.
 */
export async function settleEvents(strapi: Core.Strapi, request: SettleRequest): Promise<{ settled: boolean }> {
  return strapi.db.transaction(async ({ trx }) => {
    if (!await holdsLease(strapi, request.holder, trx))
      return { settled: false }
    const outbox = () => strapi.db.connection('search_outbox').transacting(trx)
    const deadLetters = () => strapi.db.connection('search_dead').transacting(trx)
    // A document whose later state got into the index is parked no longer; one that fails again is parked once.
    const settled = [...request.done, ...request.dead.flatMap(letter => letter.ids)]
    for (const lot of inLots(settled))
      await deadLetters().whereIn(['uid', 'document_id'], outbox().select('uid', 'document_id').whereIn('id', lot)).delete()
    for (const { ids, error, delayMs } of request.retry) {
      for (const lot of inLots(ids))
        await outbox().whereIn('id', lot).increment('attempts', 1).update({ next_at: Date.now() + delayMs, last_error: error })
    }
    for (const { uid, documentId, code, message } of request.dead)
      await deadLetters().insert({ uid, document_id: documentId, code, message, created_at: Date.now() })
    for (const lot of inLots(settled))
      await outbox().whereIn('id', lot).delete()
    return { settled: true }
  })
}

function inLots(ids: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / IDS_A_STATEMENT) }, (_, index) =>
    ids.slice(index * IDS_A_STATEMENT, (index + 1) * IDS_A_STATEMENT))
}
