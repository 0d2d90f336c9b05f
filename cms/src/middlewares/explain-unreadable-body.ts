import { errors } from '@strapi/utils'

interface BodyContext { path: string, status: number, body: unknown, request: { bodyIsRead?: boolean } }

/** The first is for editors, in the admin; the second for integrators, below /api. */
const REASONS = {
  large: ['Det som ble sendt, er for stort. Last opp færre eller mindre filer om gangen, eller del teksten i flere innhold.', 'The body is too large'],
  unreadable: ['Det som ble sendt, er ikke gyldig JSON eller et gyldig skjema.', 'The body is not valid JSON or a valid form'],
} as const

/**
 * Stands outside `strapi::body`. What a parser says of a body it could not read goes neither to the sender nor to the
 * log: it is one error for JSON and another for forms, some of them 500, and it quotes the body, a password too.
 */
export default () => async (ctx: BodyContext, next: () => Promise<void>): Promise<void> => {
  try {
    await next()
  }
  catch (error) {
    const reason = ctx.request.bodyIsRead === true ? undefined : reasonOf(error)
    if (reason === undefined)
      throw error
    const message = REASONS[reason][ctx.path.startsWith('/api/') ? 1 : 0]
    throw reason === 'large' ? new errors.PayloadTooLargeError(message) : new errors.ValidationError(message)
  }
  // Strapi's own answer to too large a file.
  if (ctx.status === 413 && ctx.request.bodyIsRead !== true)
    throw new errors.PayloadTooLargeError(REASONS.large[0])
}

/** Nothing for what is not the sender's fault, such as a full disk. */
function reasonOf(error: unknown): keyof typeof REASONS | undefined {
  if (!(error instanceof Error))
    return undefined
  // koa-body's parsers say `status`, formidable says `httpCode`, and of a form that ends too early nothing.
  const status = 'status' in error ? error.status : 'httpCode' in error ? error.httpCode : undefined
  if (status === 413)
    return 'large'
  const isTheirs = typeof status === 'number' && status >= 400 && status < 500
  return isTheirs || error instanceof SyntaxError || error.message.startsWith('MultipartParser') ? 'unreadable' : undefined
}
