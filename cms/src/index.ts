import type { Core } from '@strapi/strapi'
import { registerAdminActions } from './admin-api/admin-actions.ts'
import { registerAdminRoutes } from './admin-api/admin-routes.ts'
import { ensureAdminViews } from './bootstrap/ensure-admin-views.ts'
import { ensureFirstEditor } from './bootstrap/ensure-first-editor.ts'
import { ensureLocales } from './bootstrap/ensure-locales.ts'
import { ensureSeeds } from './bootstrap/ensure-seeds.ts'
import { tidyReaderDataDaily } from './bootstrap/tidy-reader-data.ts'
import { registerChoicesField } from './content/choices-field.ts'
import { registerReferencesField } from './content/references-field.ts'
import { registerDocumentMiddlewares } from './document-middlewares/index.ts'
import { addHomeTables } from './home/tables.ts'
import { openPublicReading } from './read/public-access.ts'
import { addSearchTables } from './searches/tables.ts'
import { addSubmissionTables } from './submissions/tables.ts'
import { addSyncTables } from './sync/tables.ts'

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    addSyncTables(strapi)
    addSearchTables(strapi)
    addHomeTables(strapi)
    addSubmissionTables(strapi)
    registerChoicesField(strapi)
    registerReferencesField(strapi)
    registerDocumentMiddlewares(strapi)
    openPublicReading(strapi)
    registerAdminActions(strapi)
    registerAdminRoutes(strapi)
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureLocales(strapi)
    await ensureFirstEditor(strapi)
    await ensureAdminViews(strapi)
    await ensureSeeds(strapi)
    await tidyReaderDataDaily(strapi)
  },
}
