import type { Core } from '@strapi/strapi'
import type { KoaContext } from './koa-context.ts'
import { errors } from '@strapi/utils'
import { CONTENT_TYPE_UIDS } from '../content/content-types.ts'
import { bearsTrustedToken } from './trusted-client.ts'

/**
 * Who comes without a token may read every content type of the cookbook, and nothing else. It is an authentication
 * strategy and not `auth: false` on the routes, because Strapi asks it about populated relations too: one that leads
 * out of the cookbook is refused. (The users plugin, whose public role does this elsewhere, is not installed.)
 */
const OPEN_SCOPES: ReadonlySet<string> = new Set(CONTENT_TYPE_UIDS.flatMap(uid => [`${uid}.find`, `${uid}.findOne`]))

export const PUBLIC_READING = 'public-reading'

export function openPublicReading(strapi: Core.Strapi): void {
  strapi.get('auth').register('content-api', {
    name: PUBLIC_READING,
    /** A token that neither we nor Strapi know is refused, not taken as a visitor. */
    authenticate: (ctx: KoaContext) => ({ authenticated: ctx.request.headers.authorization === undefined || bearsTrustedToken(strapi, ctx), credentials: null }),
    verify: (_auth: unknown, { scope }: { scope?: string | string[] }) => {
      const scopes = scope === undefined ? [] : [scope].flat()
      if (scopes.length === 0 || !scopes.every(wanted => OPEN_SCOPES.has(wanted)))
        throw new errors.ForbiddenError()
    },
  })
}
