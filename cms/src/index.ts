import type { Core } from '@strapi/strapi'
import { registerAdminActions } from './admin-api/admin-actions.ts'
import { registerAdminRoutes } from './admin-api/admin-routes.ts'
import { ensureAdminViews } from './bootstrap/ensure-admin-views.ts'
import { ensureFirstEditor } from './bootstrap/ensure-first-editor.ts'
import { ensureLocales } from './bootstrap/ensure-locales.ts'
import { ensureReferenceLinks } from './bootstrap/ensure-reference-links.ts'
import { ensureSeeds } from './bootstrap/ensure-seeds.ts'
import { tidyReaderDataDaily } from './bootstrap/tidy-reader-data.ts'
import { ensureChangeFeed } from './changes/ensure-change-feed.ts'
import { addChangeTables } from './changes/tables.ts'
import { registerChoicesField } from './content/choices-field.ts'
import { registerHatsField } from './content/hats-field.ts'
import { registerReferencesField } from './content/references-field.ts'
import { registerDocumentMiddlewares } from './document-middlewares/index.ts'
import { ensureEditions } from './editions/ensure-editions.ts'
import { addEditionTables } from './editions/tables.ts'
import { ensureHistory } from './history/ensure-history.ts'
import { addHistoryTable } from './history/tables.ts'
import { addHomeTables } from './home/tables.ts'
import { openPublicReading } from './read/public-access.ts'
import { addReferenceTables } from './references/tables.ts'
import { ensureRoles } from './roles/ensure-roles.ts'
import { registerUnpublishedCondition } from './roles/unpublished-condition.ts'
import { startSchedule, stopSchedule } from './schedule/schedule-clock.ts'
import { addScheduleTable } from './schedule/schedule-table.ts'
import { addSearchTables } from './searches/tables.ts'
import { addSlugRedirectTable } from './slug-redirects/tables.ts'
import { addSubmissionTables } from './submissions/tables.ts'
import { addDraftTables } from './submitted-drafts/tables.ts'
import { addSyncTables } from './sync/tables.ts'
import { guardRemovals } from './uploads/guard-removals.ts'
import { guardUploads } from './uploads/guard-uploads.ts'

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    addSyncTables(strapi)
    addReferenceTables(strapi)
    addChangeTables(strapi)
    addScheduleTable(strapi)
    addSearchTables(strapi)
    addHomeTables(strapi)
    addSubmissionTables(strapi)
    addDraftTables(strapi)
    addHistoryTable(strapi)
    addEditionTables(strapi)
    addSlugRedirectTable(strapi)
    registerChoicesField(strapi)
    registerReferencesField(strapi)
    registerHatsField(strapi)
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
    await ensureReferenceLinks(strapi)
    await ensureChangeFeed(strapi)
    await ensureHistory(strapi)
    await ensureEditions(strapi)
    await tidyReaderDataDaily(strapi)
    startSchedule(strapi)
  },

  async destroy() {
    await stopSchedule()
  },
}
