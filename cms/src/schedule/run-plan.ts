import type { Core } from '@strapi/strapi'
import type { PlanRow } from './plan-rows.ts'
import { errors } from '@strapi/utils'
import { describeFailure, isForEditor } from './describe-failure.ts'
import { isPublishable } from './is-publishable.ts'
import { SCHEDULE_TABLE } from './schedule-table.ts'

/**
 * Invariant: a plan is done exactly once. The row is claimed (waiting → done) in the transaction that publishes, so
 * either both happen or neither. Another process that claims the same row waits for this transaction and then finds
 * nothing to claim; a process that dies leaves the row waiting.
 */
export type RunOutcome = 'done' | 'taken' | 'failed' | 'put-off'

const FIRST_DELAY_MS = 5000
const LONGEST_DELAY_MS = 5 * 60_000
/** A good hour of trying: long enough for a database that is moved, short enough to be told the same day. */
const MOST_ATTEMPTS = 18

export async function runPlan(strapi: Core.Strapi, row: PlanRow): Promise<RunOutcome> {
  try {
    return await strapi.db.transaction(async ({ trx }) => {
      const now = Date.now()
      const plan = () => strapi.db.connection(SCHEDULE_TABLE).transacting(trx).where({ id: row.id })
      const claimed: number = await plan().where({ state: 'waiting' }).where('next_at', '<=', now).update({ state: 'done', waiting_key: null, done_at: now, message: null })
      if (claimed === 0)
        return 'taken'
      const note = await act(strapi, row)
      if (note !== null)
        await plan().update({ message: note })
      return 'done'
    })
  }
  catch (error) {
    return isForEditor(error) ? giveUp(strapi, row, describeFailure(error, row.uid)) : putOff(strapi, row, error)
  }
}

/** @throws {errors.ApplicationError} where the content is the reason; the transaction is then rolled back. */
async function act(strapi: Core.Strapi, { uid, document_id: documentId, locale, action }: PlanRow): Promise<string | null> {
  if (!isPublishable(strapi, uid))
    throw new errors.NotFoundError('Denne innholdstypen kan ikke lenger publiseres.')
  const documents = strapi.documents(uid)
  const { entries } = action === 'publish'
    ? await documents.publish({ documentId, locale })
    : await documents.unpublish({ documentId, locale })
  if (entries.length > 0)
    return null
  if (action === 'publish')
    throw new errors.NotFoundError('Innholdet finnes ikke lenger på dette språket.')
  return 'Det var alt avpublisert.'
}

async function giveUp(strapi: Core.Strapi, row: PlanRow, message: string): Promise<RunOutcome> {
  const given: number = await stillTheSame(strapi, row).update({ state: 'failed', waiting_key: null, done_at: Date.now(), message })
  strapi.log.warn(`Planned ${row.action} of ${row.uid} ${row.document_id} ${row.locale} was refused: ${message}`)
  return given === 0 ? 'taken' : 'failed'
}

async function putOff(strapi: Core.Strapi, row: PlanRow, error: unknown): Promise<RunOutcome> {
  const attempts = row.attempts + 1
  strapi.log.error(`Planned ${row.action} of ${row.uid} ${row.document_id} ${row.locale} failed, attempt ${attempts}: ${error instanceof Error ? error.stack : String(error)}`)
  if (attempts >= MOST_ATTEMPTS)
    return giveUp(strapi, row, 'Det ble prøvd i over en time, men en teknisk feil sto i veien. Prøv på nytt, eller si fra til den som drifter løsningen.')
  const delayMs = Math.min(FIRST_DELAY_MS * 2 ** row.attempts, LONGEST_DELAY_MS)
  await stillTheSame(strapi, row).update({ attempts, next_at: Date.now() + delayMs, message: 'En teknisk feil sto i veien. Det blir prøvd igjen av seg selv.' })
  return 'put-off'
}

/** The row as it was tried: what an editor has moved, cancelled or someone else has done meanwhile is left alone. */
function stillTheSame(strapi: Core.Strapi, row: PlanRow) {
  return strapi.db.connection(SCHEDULE_TABLE).where({ id: row.id, state: 'waiting', next_at: row.next_at })
}
