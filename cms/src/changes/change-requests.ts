import { z } from 'zod'

/** A change is some 200 bytes: a thousand of them is a small reply. */
export const CHANGES_LIMIT = { max: 1000, otherwise: 200 } as const

export const changesQuery = z.strictObject({
  since: z.string('is one cursor').min(1, 'is a cursor; leave it out to begin at the start').max(200, 'is not a cursor of this feed').optional(),
  limit: z.string('is one number').regex(/^\d{1,4}$/, 'is a whole number').transform(Number).refine(limit => limit >= 1 && limit <= CHANGES_LIMIT.max, `is from 1 to ${CHANGES_LIMIT.max}`).default(CHANGES_LIMIT.otherwise),
})
