import type { Core } from '@strapi/strapi'
import type { SyncReply } from './home-replies.ts'
import { typeNameOf } from '../admin-views/type-names.ts'
import { readDeadLetters } from '../sync/dead-letters.ts'

const MOST_SHOWN = 5

interface DepthRow { depth: number | string, oldest: number | string | null }

/** Whether what is published is also found: the outbox is empty when the search has everything. */
export async function readSync(strapi: Core.Strapi, now = new Date()): Promise<SyncReply> {
  const knex = strapi.db.connection
  const row: DepthRow | undefined = await knex('search_outbox').select(knex.raw('count(*) as depth'), knex.raw('min(created_at) as oldest')).first()
  const lease: { expires_at: number | string } | undefined = await knex('search_lease').select('expires_at').orderBy('expires_at', 'desc').first()
  const dead = await readDeadLetters(strapi)
  return {
    waiting: Number(row?.depth ?? 0),
    oldestMs: row?.oldest == null ? null : Math.max(0, now.getTime() - Number(row.oldest)),
    dead: dead.slice(0, MOST_SHOWN).map(({ uid, documentId, message }) => ({ uid, documentId, typeName: typeNameOf(uid), message: message.slice(0, 300) })),
    deadCount: dead.length,
    isWorkerAlive: lease !== undefined && Number(lease.expires_at) > now.getTime(),
  }
}
