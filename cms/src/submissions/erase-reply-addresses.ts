import type { Core } from '@strapi/strapi'

/**
 * A reader's e-mail address is kept for answering, no longer. Half a year after an editor last touched what is
 * handled, the answer has been given; what nobody handled in a year will not be. Both are our guesses, for the owner's
 * data protection officer to decide. The words themselves stay: they are a public body's records, and what may be
 * destroyed is for its archive plan to say.
 */
const MONTHS_AFTER_HANDLING = 6
const MONTHS_UNHANDLED = 12
const SUBMISSION = 'api::submission.submission'

/** Can be run again at any time. Gives the number of addresses erased. */
export async function eraseReplyAddresses(strapi: Core.Strapi, now = new Date()): Promise<number> {
  const has = { replyAddress: { $notNull: true } }
  const handled = await strapi.db.query(SUBMISSION).updateMany({
    where: { ...has, state: { $in: ['accepted', 'declined'] }, updatedAt: { $lt: monthsBefore(now, MONTHS_AFTER_HANDLING) } },
    data: { replyAddress: null },
  })
  const forgotten = await strapi.db.query(SUBMISSION).updateMany({
    where: { ...has, createdAt: { $lt: monthsBefore(now, MONTHS_UNHANDLED) } },
    data: { replyAddress: null },
  })
  return handled.count + forgotten.count
}

/** Proofs are refused by their age once they have expired, so they need not be remembered longer. */
export async function forgetExpiredProofs(strapi: Core.Strapi, now = new Date()): Promise<void> {
  await strapi.db.connection('used_proofs').where('expires_at', '<', now.getTime()).delete()
}

function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now)
  then.setUTCMonth(then.getUTCMonth() - months)
  return then
}
