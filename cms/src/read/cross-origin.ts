import type { KoaContext } from './koa-context.ts'

/**
 * Reads are for everyone, from any page, and never with anyone's cookies. What writes is not for other sites' pages.
 * `strapi::cors`, which the admin has, is set aside for these addresses.
 */
const METHODS = 'GET, HEAD, OPTIONS'
const EXPOSED = 'ETag, Kokeboka-Cursor, RateLimit, RateLimit-Policy, Retry-After'
/** How long a browser may remember the answer to its question: a day, which Chromium cuts to two hours. */
const MAX_AGE_SECONDS = 86_400

export function answerPreflight(ctx: KoaContext): void {
  allowAnyOrigin(ctx)
  ctx.set('Access-Control-Allow-Methods', METHODS)
  ctx.set('Access-Control-Allow-Headers', 'Authorization, If-None-Match')
  ctx.set('Access-Control-Max-Age', String(MAX_AGE_SECONDS))
  ctx.set('Allow', METHODS)
  ctx.status = 204
}

export function allowAnyOrigin(ctx: KoaContext): void {
  ctx.remove('Access-Control-Allow-Credentials')
  ctx.set('Access-Control-Allow-Origin', '*')
  ctx.set('Access-Control-Expose-Headers', EXPOSED)
}
