import type { Core } from '@strapi/strapi'
import type { KoaContext } from '../read/koa-context.ts'
import type { AdminAction } from './admin-actions.ts'
import { EDITION_ROUTES } from '../editions/edition-routes.ts'
import { HISTORY_ROUTES } from '../history/history-routes.ts'
import { HOME_ROUTES } from '../home/home-routes.ts'
import { LINKS_ROUTES } from '../links/links-routes.ts'
import { REFERENCE_ROUTES } from '../references/admin-routes.ts'
import { SCHEDULE_ROUTES } from '../schedule/schedule-routes.ts'
import { DRAFT_ROUTES } from '../submitted-drafts/draft-routes.ts'
import { toActionId } from './admin-actions.ts'

/** A call that our own parts of the admin make, below `/kokeboka`. Only who is logged in and has `action` comes in. */
export interface AdminRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Without the prefix: `/history/:uid/:documentId`. */
  path: string
  action: AdminAction
  handler: (strapi: Core.Strapi, ctx: KoaContext) => Promise<void>
}

const PREFIX = '/kokeboka'

/** Every feature's own routes; a feature adds its list here. */
const ROUTES: readonly AdminRoute[] = [
  ...LINKS_ROUTES,
  ...SCHEDULE_ROUTES,
  ...HOME_ROUTES,
  ...DRAFT_ROUTES,
  ...HISTORY_ROUTES,
  ...EDITION_ROUTES,
  ...REFERENCE_ROUTES,
]

export function registerAdminRoutes(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: PREFIX,
    routes: ROUTES.map(({ method, path, action, handler }) => ({
      method,
      path,
      handler: (ctx: KoaContext) => handler(strapi, ctx),
      info: { type: 'admin', pluginName: 'admin' },
      config: { policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [toActionId(action)] } }] },
    })),
  })
}
