import type { Core } from '@strapi/strapi'
import type { PlanKey, PlanRow } from './plan-rows.ts'
import type { PlanAction } from './plan.ts'
import { sayOsloTime } from './oslo-time.ts'
import { toWaitingKey } from './plan-rows.ts'
import { signalPlanChange } from './plan-signal.ts'
import { SCHEDULE_TABLE } from './schedule-table.ts'

export type PlanOutcome = { ok: true } | { ok: false, reason: string }
type Uid = Parameters<Core.Strapi['documents']>[0]
type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx']

/** Makes a plan, or moves the one that waits. A refusal is in the editor's language. */
export async function makePlan(strapi: Core.Strapi, key: PlanKey, { dueAt, userId }: { dueAt: number, userId: number | null }): Promise<PlanOutcome> {
  return strapi.db.transaction(async ({ trx, onCommit }): Promise<PlanOutcome> => {
    const reason = dueAt <= Date.now()
      ? 'Tidspunktet er passert. Velg et som ligger fram i tid.'
      : await findObstacle(strapi, key, dueAt, trx)
    if (reason !== null)
      return { ok: false, reason }
    await strapi.db.connection(SCHEDULE_TABLE).transacting(trx).where({ ...toColumns(key), state: 'failed' }).delete()
    await strapi.db.connection(SCHEDULE_TABLE).transacting(trx).insert({
      ...toColumns(key),
      due_at: dueAt,
      next_at: dueAt,
      attempts: 0,
      state: 'waiting',
      waiting_key: toWaitingKey(key),
      created_at: Date.now(),
      created_by: userId,
      message: null,
    }).onConflict('waiting_key').merge(['due_at', 'next_at', 'attempts', 'created_at', 'created_by', 'message'])
    onCommit(signalPlanChange)
    return { ok: true }
  })
}

/** Takes away what waits, or the note of what failed. False where it has been done meanwhile. */
export async function removePlan(strapi: Core.Strapi, id: number): Promise<boolean> {
  const removed: number = await strapi.db.connection(SCHEDULE_TABLE).where({ id }).whereIn('state', ['waiting', 'failed']).delete()
  return removed > 0
}

async function findObstacle(strapi: Core.Strapi, key: PlanKey, dueAt: number, trx: Transaction): Promise<string | null> {
  const entries: { publishedAt: unknown }[] = await strapi.db.query(key.uid as Uid).findMany({
    where: { documentId: key.documentId, locale: key.locale },
    select: ['id', 'publishedAt'],
  })
  if (entries.length === 0)
    return 'Innholdet finnes ikke på dette språket. Lagre det først.'
  const other: PlanAction = key.action === 'publish' ? 'unpublish' : 'publish'
  const counterpart: PlanRow | undefined = await strapi.db.connection(SCHEDULE_TABLE).transacting(trx).where({ waiting_key: toWaitingKey({ ...key, action: other }) }).first()
  if (counterpart === undefined) {
    return key.action === 'unpublish' && entries.every(entry => entry.publishedAt === null)
      ? 'Innholdet er ikke publisert. Planlegg publiseringen før du planlegger avpubliseringen.'
      : null
  }
  const otherAt = Number(counterpart.due_at)
  if (key.action === 'publish' ? dueAt < otherAt : otherAt < dueAt)
    return null
  // Published now, down on Monday and up again on Friday is a plan too.
  const isPublished = entries.some(entry => entry.publishedAt !== null)
  return isPublished && dueAt !== otherAt
    ? null
    : `Avpubliseringen må komme etter publiseringen. ${other === 'publish' ? 'Publiseringen' : 'Avpubliseringen'} er planlagt ${sayOsloTime(otherAt)}.`
}

function toColumns({ uid, documentId, locale, action }: PlanKey): Record<string, string> {
  return { uid, document_id: documentId, locale, action }
}
