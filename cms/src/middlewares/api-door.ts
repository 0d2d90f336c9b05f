import type { Core } from '@strapi/strapi'
import type { KoaContext } from '../read/koa-context.ts'
import { makeConditional } from '../read/conditional-reply.ts'
import { allowAnyOrigin, answerPreflight } from '../read/cross-origin.ts'
import { fillErrorBody } from '../read/error-reply.ts'
import { createRateLimit } from '../read/rate-limit.ts'
import { refuseRequest } from '../read/refuse-request.ts'
import { bearsTrustedToken } from '../read/trusted-client.ts'

/** Our own sync worker: neither counted, nor cached, nor for other origins. */
const SYNC = /^\/api\/sync(?:\/|$)/i
const API = /^\/api(?:\/|$)/i

/**
 * What is the same for everything below /api: who may ask and how often, errors in one form, ETag and caching. Stands
 * outside `strapi::errors`, so that it sees the replies that Strapi makes of errors too.
 */
export default function apiDoor(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  const refuseWhenTooMany = createRateLimit(strapi)
  return async (ctx: KoaContext, next: () => Promise<void>): Promise<void> => {
    if (!API.test(ctx.path))
      return next()
    if (SYNC.test(ctx.path)) {
      if (!refuseRequest(ctx))
        await next()
      return fillErrorBody(ctx)
    }
    if (ctx.method === 'OPTIONS')
      return answerPreflight(ctx)
    if (!await refuseWhenTooMany(ctx) && !refuseRequest(ctx)) {
      dropHeadersForStrapi(strapi, ctx)
      await next()
    }
    fillErrorBody(ctx)
    makeConditional(ctx)
    allowAnyOrigin(ctx)
  }
}

/**
 * `strapi-response-format` and `strapi-encode-source-maps` change the shape of a reply in ways that nobody has promised.
 * A token of ours is not one of Strapi's: its bearer reads as anyone does.
 */
function dropHeadersForStrapi(strapi: Core.Strapi, ctx: KoaContext): void {
  delete ctx.req.headers['strapi-response-format']
  delete ctx.req.headers['strapi-encode-source-maps']
  if (bearsTrustedToken(strapi, ctx))
    delete ctx.req.headers.authorization
}
