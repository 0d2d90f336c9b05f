import type { KoaContext } from '../read/koa-context.ts'
import { createPreviewLink } from './preview-link.ts'
import { PREVIEW_TYPES } from './preview-types.ts'

interface PreviewParams { documentId?: string, locale?: string | null }
type Ability = KoaContext['state']['userAbility']
export interface PreviewHandlerOptions { webUrl: string, secret: string, readAbility: () => Ability | undefined }

const DEFAULT_LOCALE = 'nb'

/**
 * Strapi's preview handler: the address behind «Forhåndsvis», or nothing, and then there is no button. Strapi
 * asks it for anyone who is logged in, so the caller's own right to read the type is looked at here.
 */
export function createPreviewHandler({ webUrl, secret, readAbility }: PreviewHandlerOptions) {
  return async (uid: string, { documentId, locale }: PreviewParams): Promise<string | undefined> => {
    const type = PREVIEW_TYPES.find(name => uid === `api::${name}.${name}`)
    if (type === undefined || documentId === undefined || readAbility()?.can('plugin::content-manager.explorer.read', uid) !== true)
      return undefined
    return createPreviewLink(secret, webUrl, { type, documentId, locale: locale ?? DEFAULT_LOCALE })
  }
}
