import type { KoaContext } from '../read/koa-context.ts'

const REFUSALS = {
  read: 'Du har ikke tilgang til å lese dette innholdet.',
  publish: 'Du har ikke tilgang til å publisere dette innholdet.',
}

/**
 * Holds what is asked against the caller's rights to the content type itself; where they are missing, the answer (403)
 * has been given. Not an error that is thrown: Strapi takes the reason out of a ForbiddenError.
 */
export function checkAbility(ctx: KoaContext, action: keyof typeof REFUSALS, uid: string): boolean {
  const isAllowed = ctx.state.userAbility.can(`plugin::content-manager.explorer.${action}`, uid) === true
  if (!isAllowed)
    ctx.forbidden(REFUSALS[action])
  return isAllowed
}
