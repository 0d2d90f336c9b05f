import type { KoaContext } from './koa-context.ts'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'

/**
 * A reply may be kept, but must be asked about each time: an integrator who reads an entry because the change feed
 * said so must not get the old one from a cache on the way. The question costs a 304.
 */
const CACHE_CONTROL = 'public, max-age=0, must-revalidate'
/** With a token the reply may be another one, so only the caller may keep it. */
const CACHE_CONTROL_WITH_TOKEN = 'private, max-age=0, must-revalidate'

/** Gives a read its ETag and, where the caller already has it, answers 304. An error is not kept by anyone. */
export function makeConditional(ctx: KoaContext): void {
  const isRead = ctx.method === 'GET' || ctx.method === 'HEAD'
  if (!isRead || ctx.status >= 400 || ctx.status === 204) {
    ctx.set('Cache-Control', 'no-store')
    return
  }
  ctx.set('Vary', 'Accept-Encoding')
  if (ctx.response.get('Cache-Control') === '')
    ctx.set('Cache-Control', ctx.get('Authorization') === '' ? CACHE_CONTROL : CACHE_CONTROL_WITH_TOKEN)
  if (ctx.response.get('Cache-Control').includes('no-store') || ctx.body instanceof Readable)
    return
  const { type } = ctx.response
  const text = typeof ctx.body === 'string' ? ctx.body : JSON.stringify(ctx.body)
  ctx.body = text
  ctx.type = type === '' ? 'application/json; charset=utf-8' : ctx.response.get('Content-Type') || type
  // Weak, because the same reply may come compressed or not.
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  ctx.set('ETag', `W/${etag}`)
  if (hasAlready(ctx.get('If-None-Match'), etag)) {
    ctx.status = 304
    ctx.body = null
  }
}

/**
 * Compared weakly, as RFC 9110 says. Not Koa's `fresh`, which never answers 304 to a request with `Cache-Control:
 * no-cache`, and Node's fetch sends that along with every If-None-Match.
 */
function hasAlready(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag)
}
