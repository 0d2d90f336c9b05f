import type { Core } from '@strapi/strapi'
import { registerAdminActions } from './admin-api/admin-actions.ts'
import { registerAdminRoutes } from './admin-api/admin-routes.ts'
import { ensureAdminViews } from './bootstrap/ensure-admin-views.ts'
import { ensureFirstEditor } from './bootstrap/ensure-first-editor.ts'
import { ensureLocales } from './bootstrap/ensure-locales.ts'
import { ensureSeeds } from './bootstrap/ensure-seeds.ts'
import { registerChoicesField } from './content/choices-field.ts'
import { registerReferencesField } from './content/references-field.ts'
import { registerDocumentMiddlewares } from './document-middlewares/index.ts'
import { openPublicReading } from './read/public-access.ts'
import { ensureRoles } from './roles/ensure-roles.ts'
import { registerUnpublishedCondition } from './roles/unpublished-condition.ts'
import { addDraftTables } from './submitted-drafts/tables.ts'
import { addSyncTables } from './sync/tables.ts'
import { guardRemovals } from './uploads/guard-removals.ts'
import { guardUploads } from './uploads/guard-uploads.ts'

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    addSyncTables(strapi)
    addDraftTables(strapi)
    registerChoicesField(strapi)
    registerReferencesField(strapi)
    registerDocumentMiddlewares(strapi)
    openPublicReading(strapi)
    registerAdminActions(strapi)
    registerUnpublishedCondition(strapi)
    guardUploads(strapi)
    guardRemovals(strapi)
    registerAdminRoutes(strapi)
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureLocales(strapi)
    await ensureRoles(strapi)
    await ensureFirstEditor(strapi)
    await ensureAdminViews(strapi)
    await ensureSeeds(strapi)
  },
}
