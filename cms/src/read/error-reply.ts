import type { KoaContext } from './koa-context.ts'

/** An error in the body that Strapi gives its own: `{ data: null, error: { status, name, message, details } }`. */
export function sendError(ctx: KoaContext, error: { status: number, name: string, message: string, details?: object }): void {
  ctx.status = error.status
  ctx.body = { data: null, error: { details: {}, ...error } }
}

const NAMES: Record<number, [name: string, message: string]> = {
  400: ['BadRequestError', 'The request is not right'],
  404: ['NotFoundError', 'There is nothing at this address'],
  405: ['MethodNotAllowedError', 'This address does not take that method; `Allow` says which it takes'],
  501: ['MethodNotAllowedError', 'This address does not take that method'],
}

/** What the router answers without a body, such as 405, gets one; what Strapi leaves out of one is filled in. */
export function fillErrorBody(ctx: KoaContext): void {
  if (ctx.status < 400)
    return
  if (ctx.body !== undefined && ctx.body !== null) {
    if (isErrorBody(ctx.body))
      ctx.body.error.details ??= {}
    return
  }
  const [name, message] = NAMES[ctx.status] ?? ['HttpError', 'The request could not be answered']
  // A method that no route of the server knows is the caller's mistake, not ours.
  sendError(ctx, { status: ctx.status === 501 ? 405 : ctx.status, name, message })
}

function isErrorBody(body: unknown): body is { error: { details?: unknown } } {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object' && body.error !== null
}
