import { createHmac, randomBytes } from 'node:crypto'
import { errors } from '@strapi/utils'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/**
 * How much one reader may send. A whole town hall can share one address, so the limits are wide (guesses); the proof
 * of work is what costs a robot. In memory: two CMS processes give twice as much, and a restart forgets, which both
 * do no harm. No address is kept: only a digest whose key dies with the process.
 */
const WINDOW_S = 600
const LIMITS = {
  submission: new RateLimiterMemory({ keyPrefix: 'submission', points: 30, duration: WINDOW_S }),
  challenge: new RateLimiterMemory({ keyPrefix: 'challenge', points: 120, duration: WINDOW_S }),
}
const PROCESS_KEY = randomBytes(32)

/** @throws {errors.RateLimitError} (429) after `tellSeconds` has been given how long to wait. */
export async function countReader(limit: keyof typeof LIMITS, reader: string, tellSeconds: (seconds: number) => void): Promise<void> {
  const digest = createHmac('sha256', PROCESS_KEY).update(reader).digest('base64url')
  try {
    await LIMITS[limit].consume(digest)
  }
  catch (refusal) {
    if (!(refusal instanceof RateLimiterRes))
      throw refusal
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    tellSeconds(seconds)
    throw new errors.RateLimitError(`Too many requests from here: wait ${seconds} seconds and try again`, { retryAfterSeconds: seconds })
  }
}
