import { refusalReason } from '../roles/refusal-reason.ts'

interface RefusedContext { method: string, path: string, status: number, body: unknown, state: { refusal?: string } }

/** Stands outside `strapi::errors`: Strapi's «Forbidden» becomes what the editor may not do, and what to do instead. */
export default () => async (ctx: RefusedContext, next: () => Promise<void>): Promise<void> => {
  await next()
  const reason = ctx.status === 403 ? ctx.state.refusal ?? refusalReason(ctx.method, ctx.path) : undefined
  if (reason !== undefined && hasError(ctx.body))
    ctx.body.error.message = reason
}

function hasError(body: unknown): body is { error: { message: string } } {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object' && body.error !== null
}
