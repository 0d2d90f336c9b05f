interface LoginContext { method: string, path: string, body: unknown }

/** What Strapi answers in English; the admin shows the message as it comes. */
const IN_NORWEGIAN: Record<string, string> = {
  'Invalid credentials': 'E-postadressen eller passordet er feil.',
  'Too many requests, please try again later.': 'Du har prøvd mange ganger. Vent noen minutter, og prøv igjen.',
}

/** Stands outside `strapi::errors`: a login that fails says why in the editor's own language. */
export default () => async (ctx: LoginContext, next: () => Promise<void>): Promise<void> => {
  await next()
  if (ctx.method === 'POST' && ctx.path === '/admin/login' && hasError(ctx.body))
    ctx.body.error.message = IN_NORWEGIAN[ctx.body.error.message] ?? ctx.body.error.message
}

function hasError(body: unknown): body is { error: { message: string } } {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object' && body.error !== null
}
