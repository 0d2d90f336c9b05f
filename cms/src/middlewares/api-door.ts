import type { Core } from '@strapi/strapi'
import type { KoaContext } from '../read/koa-context.ts'
import { makeConditional } from '../read/conditional-reply.ts'
import { allowAnyOrigin, answerPreflight } from '../read/cross-origin.ts'
import { fillErrorBody } from '../read/error-reply.ts'
import { createRateLimit } from '../read/rate-limit.ts'
import { refuseRequest } from '../read/refuse-request.ts'

/** Our own sync worker: neither counted, nor cached, nor for other origins. */
const SYNC = /^\/api\/sync(?:\/|$)/i
/** Strapi changes the shape of a reply for these, in ways that nobody has promised. */
const RESHAPING = ['strapi-response-format', 'strapi-encode-source-maps']
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
      for (const header of RESHAPING)
        delete ctx.req.headers[header]
      await next()
    }
    fillErrorBody(ctx)
    makeConditional(ctx)
    allowAnyOrigin(ctx)
  }
}
