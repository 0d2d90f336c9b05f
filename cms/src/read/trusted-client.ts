import type { Core } from '@strapi/strapi'
import type { Buffer } from 'node:buffer'
import type { KoaContext } from './koa-context.ts'
import { createHash, timingSafeEqual } from 'node:crypto'

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/**
 * Our own processes: one that has a token of ours, or one on the same machine. A proxy on the same machine is
 * neither: it says whom it asks for, and that is whom we count.
 */
export function isTrustedClient(strapi: Core.Strapi, ctx: KoaContext): boolean {
  const isForwarded = ctx.get('X-Forwarded-For') !== '' || ctx.get('Forwarded') !== ''
  return bearsTrustedToken(strapi, ctx) || (!isForwarded && LOOPBACK.includes(ctx.req.socket.remoteAddress ?? ''))
}

/** Compared in constant time; digests, so that the lengths are alike. */
export function bearsTrustedToken(strapi: Core.Strapi, ctx: KoaContext): boolean {
  const given = ctx.get('Authorization')
  return given !== '' && strapi.config.get<string[]>('api-access.trustedTokens', []).some(token => timingSafeEqual(digest(given), digest(`Bearer ${token}`)))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
