import type { KoaContext } from './koa-context.ts'
import { sendError } from './error-reply.ts'

/** As in config/middlewares.ts, which stops a body that does not tell its length. */
const BODY_BYTES = 1024 * 1024
/** qs reads a thousand parameters and drops the rest without a word. */
const PARAMETERS = 500
/** Strapi's own, for tokens with the right to it; files are sent as forms, and their size is Strapi's to judge. */
const UPLOAD = '/api/upload'

/** What no route may get, whatever it is. Gives true where the request has been answered. */
export function refuseRequest(ctx: KoaContext): boolean {
  if (!isDecodable(`${ctx.path}?${ctx.querystring}`)) {
    sendError(ctx, { status: 400, name: 'BadRequestError', message: 'The address is not properly encoded: a % must be followed by two hexadecimal digits that make UTF-8, without %00' })
    return true
  }
  if (ctx.querystring.split('&').length > PARAMETERS) {
    sendError(ctx, { status: 400, name: 'BadRequestError', message: `The address has more than ${PARAMETERS} parameters` })
    return true
  }
  return hasBody(ctx) && !ctx.path.toLowerCase().startsWith(UPLOAD) && refuseBody(ctx)
}

function refuseBody(ctx: KoaContext): boolean {
  if (Number(ctx.get('Content-Length')) > BODY_BYTES) {
    // What is still on its way is not read.
    ctx.set('Connection', 'close')
    sendError(ctx, { status: 413, name: 'PayloadTooLargeError', message: `The body is larger than ${BODY_BYTES} bytes` })
    return true
  }
  if (ctx.request.is('json') === false) {
    sendError(ctx, { status: 415, name: 'UnsupportedMediaTypeError', message: 'The body must be JSON, with Content-Type: application/json' })
    return true
  }
  return false
}

function hasBody(ctx: KoaContext): boolean {
  return ['POST', 'PUT', 'PATCH', 'DELETE'].includes(ctx.method) && (Number(ctx.get('Content-Length')) > 0 || ctx.get('Transfer-Encoding') !== '')
}

function isDecodable(address: string): boolean {
  try {
    return !decodeURIComponent(address).includes('\0')
  }
  catch {
    return false
  }
}
