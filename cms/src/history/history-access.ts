import type { ContentTypeUid } from '../../contract/content.ts'
import type { KoaContext } from '../read/koa-context.ts'
import { errors } from '@strapi/utils'

interface Ability { can: (action: string, subject: string) => boolean }

/**
 * History holds what the content manager holds, private fields too, so who may not read a type there does not read
 * its history either; and who may not write a type does not write over its draft.
 */
const ACTIONS = { read: 'plugin::content-manager.explorer.read', update: 'plugin::content-manager.explorer.update' }

export function mayUse(ctx: KoaContext, action: keyof typeof ACTIONS, uid: ContentTypeUid): boolean {
  return (ctx.state.userAbility as Ability).can(ACTIONS[action], uid)
}

/** @throws {errors.ForbiddenError} */
export function requireAccess(ctx: KoaContext, action: keyof typeof ACTIONS, uid: ContentTypeUid): void {
  if (!mayUse(ctx, action, uid))
    throw new errors.ForbiddenError(action === 'read' ? 'Du har ikke tilgang til å lese denne innholdstypen.' : 'Du har ikke tilgang til å endre denne innholdstypen.')
}
