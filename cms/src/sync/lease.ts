import type { Core } from '@strapi/strapi'
import type { LeaseReply, LeaseRequest } from '../../contract/sync.ts'
import { toIso } from './outbox.ts'

/** One worker at a time. One row, and one statement that takes it, renews it or leaves it as it is. */
const LEASE_ID = 1

interface LeaseRow { holder: string, expires_at: number | string }
type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx']

/** Granted to the holder, or to anyone once it has run out. */
export async function takeLease(strapi: Core.Strapi, { holder, leaseMs }: LeaseRequest): Promise<LeaseReply> {
  const now = Date.now()
  const taken: LeaseRow[] = await strapi.db.connection('search_lease')
    .insert({ id: LEASE_ID, holder, expires_at: now + leaseMs })
    .onConflict('id')
    .merge(['holder', 'expires_at'])
    .where('search_lease.holder', holder)
    .orWhere('search_lease.expires_at', '<=', now)
    .returning(['holder', 'expires_at'])
  const row = taken[0]
  if (row !== undefined)
    return { granted: true, holder: row.holder, expiresAt: toIso(row.expires_at) }
  const other: LeaseRow | undefined = await strapi.db.connection('search_lease').where({ id: LEASE_ID }).first()
  return { granted: false, holder: other?.holder ?? '', expiresAt: toIso(other?.expires_at ?? now) }
}

/** Gives it up at once; from one who does not hold it, nothing happens. */
export async function releaseLease(strapi: Core.Strapi, holder: string): Promise<void> {
  await strapi.db.connection('search_lease').where({ id: LEASE_ID, holder }).update({ expires_at: 0 })
}

/** Locks the row on PostgreSQL, so that nobody takes the lease before the transaction has ended; SQLite has one writer. */
export async function holdsLease(strapi: Core.Strapi, holder: string, trx: Transaction): Promise<boolean> {
  const row: LeaseRow | undefined = await strapi.db.connection('search_lease').transacting(trx).where({ id: LEASE_ID }).forUpdate().first()
  return row?.holder === holder && Number(row.expires_at) > Date.now()
}
