import type { Core } from '@strapi/strapi'
import type { KoaContext } from './koa-context.ts'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { sendError } from './error-reply.ts'
import { isTrustedClient } from './trusted-client.ts'

const WINDOW_SECONDS = 60
/** A dump reads a whole table; a history reads and compares whole contents. */
const POINTS: readonly [start: string, points: number][] = [['/api/export/', 20], ['/api/history/', 5]]
/** IPv6 gives one household or machine a /64: four groups. */
const IPV6_GROUPS = 4

export type RateLimit = (ctx: KoaContext) => Promise<boolean>

/**
 * Counts in this process's memory: there is one CMS process, and a restart may forget. Gives true where the request
 * has been refused.
 */
export function createRateLimit(strapi: Core.Strapi): RateLimit {
  const points = strapi.config.get<number>('api-access.pointsAMinute')
  const limiter = new RateLimiterMemory({ points, duration: WINDOW_SECONDS })
  return async (ctx) => {
    if (isTrustedClient(strapi, ctx))
      return false
    const result = await limiter.consume(toClient(ctx.ip), costOf(ctx)).catch((refusal: unknown) => {
      if (refusal instanceof RateLimiterRes)
        return refusal
      throw refusal
    })
    const seconds = Math.max(1, Math.ceil(result.msBeforeNext / 1000))
    ctx.set('RateLimit-Policy', `"reads";q=${points};w=${WINDOW_SECONDS}`)
    ctx.set('RateLimit', `"reads";r=${Math.max(0, result.remainingPoints)};t=${seconds}`)
    if (result.consumedPoints <= points)
      return false
    ctx.set('Retry-After', String(seconds))
    sendError(ctx, { status: 429, name: 'RateLimitError', message: `More than ${points} requests in a minute: try again in ${seconds} seconds, or mirror with /api/export and /api/changes` })
    return true
  }
}

function costOf({ method, path }: KoaContext): number {
  const found = method === 'GET' ? POINTS.find(([start]) => path.toLowerCase().startsWith(start)) : undefined
  return found?.[1] ?? 1
}

function toClient(ip: string): string {
  return ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, IPV6_GROUPS).join(':') : ip
}
