import type { Core } from '@strapi/strapi'
import { compactChanges } from './compact-changes.ts'
import { CHANGE_STATE, CHANGES } from './tables.ts'

/**
 * Gives every committed row that has no place yet the next place in the feed. Ids are given out before the commit, so
 * a reader who went by id would step over a row whose transaction ends late. Here a row is seen only when it has been
 * committed, and places are given by one at a time (the state row is locked), so that no later place is ever visible
 * before an earlier one.
 */
export interface FeedState { feed: string, lastSeq: number, droppedSeq: number }

interface StateRow { feed: string, last_seq: number | string, dropped_seq: number | string }

export const STATE_ID = 1
/** How often old rows are looked for: every so many places, so that no timer is needed. */
const COMPACT_EVERY = 1000

/** The state after it has been done. */
export async function sequenceChanges(strapi: Core.Strapi): Promise<FeedState> {
  // Without a lock in the ordinary case, that nothing has happened since the last look.
  const pending: unknown = await strapi.db.connection(CHANGES).whereNull('seq').first('id')
  return pending === undefined
    ? toState(await strapi.db.connection(CHANGE_STATE).where({ id: STATE_ID }).first())
    : sequencePending(strapi)
}

async function sequencePending(strapi: Core.Strapi): Promise<FeedState> {
  return strapi.db.transaction(async ({ trx }) => {
    const state = toState(await strapi.db.connection(CHANGE_STATE).transacting(trx).where({ id: STATE_ID }).forUpdate().first())
    // The lock is held: this statement sees every row that was committed before, and nobody else gives out places.
    await strapi.db.connection.raw(
      `WITH pending AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM ${CHANGES} WHERE seq IS NULL)
       UPDATE ${CHANGES} SET seq = ? + pending.place FROM pending WHERE pending.id = ${CHANGES}.id`,
      [state.lastSeq],
    ).transacting(trx)
    const row: { last?: number | string | null } | undefined = await strapi.db.connection(CHANGES).transacting(trx).max({ last: 'seq' }).first()
    const lastSeq = Math.max(state.lastSeq, Number(row?.last ?? 0))
    await strapi.db.connection(CHANGE_STATE).transacting(trx).where({ id: STATE_ID }).update({ last_seq: lastSeq })
    return Math.floor(lastSeq / COMPACT_EVERY) > Math.floor(state.lastSeq / COMPACT_EVERY)
      ? { ...state, lastSeq, droppedSeq: await compactChanges(strapi, trx, state.droppedSeq) }
      : { ...state, lastSeq }
  })
}

function toState(row: StateRow | undefined): FeedState {
  if (row === undefined)
    throw new Error('The change feed has no state row; ensureChangeFeed makes it at start')
  return { feed: row.feed, lastSeq: Number(row.last_seq), droppedSeq: Number(row.dropped_seq) }
}
