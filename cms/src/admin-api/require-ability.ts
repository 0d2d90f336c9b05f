import type { KoaContext } from '../read/koa-context.ts'
import { errors } from '@strapi/utils'

/**
 * Holds what is asked against the caller's rights to the content type itself.
 * @throws {errors.ForbiddenError} Strapi answers 403.
 */
export function requireAbility(ctx: KoaContext, action: 'read' | 'publish', uid: string): void {
  if (!ctx.state.userAbility.can(`plugin::content-manager.explorer.${action}`, uid))
    throw new errors.ForbiddenError(action === 'read' ? 'Du har ikke tilgang til å lese dette innholdet.' : 'Du har ikke tilgang til å publisere dette innholdet.')
}
