import type { Core } from '@strapi/strapi'
import { forgetSettledDrafts } from '../submitted-drafts/forget-settled-drafts.ts'
import { captureChange } from './capture-change.ts'
import { captureSyncEvent } from './capture-sync-event.ts'
import { emptyHiddenFields } from './empty-hidden-fields.ts'
import { fillInHats } from './fill-in-hats.ts'
import { fillInSlug } from './fill-in-slug.ts'
import { forgetDeletedPlans } from './forget-deleted-plans.ts'
import { keepReferenceLinks } from './keep-reference-links.ts'
import { keepRevision } from './keep-revision.ts'
import { refuseImagesWithoutAlt } from './refuse-images-without-alt.ts'
import { refuseTakenSlug } from './refuse-taken-slug.ts'
import { refuseUnreadyPublishing } from './refuse-unready-publishing.ts'
import { refuseWrongValues } from './refuse-wrong-values.ts'
import { runInTransaction } from './run-in-transaction.ts'

/** The order of the list is the order in which they run: the first is outermost. */
export function registerDocumentMiddlewares(strapi: Core.Strapi): void {
  const middlewares = [
    runInTransaction(strapi),
    fillInSlug(strapi),
    refuseWrongValues(strapi),
    emptyHiddenFields(strapi),
    fillInHats(strapi),
    refuseTakenSlug(strapi),
    refuseUnreadyPublishing(strapi),
    keepReferenceLinks(strapi),
    refuseImagesWithoutAlt(strapi),
    forgetDeletedPlans(strapi),
    forgetSettledDrafts(strapi),
    keepRevision(strapi),
    captureSyncEvent(strapi),
    captureChange(strapi),
  ]
  for (const middleware of middlewares)
    strapi.documents.use((context, next) => middleware(context, next as () => Promise<unknown>) as ReturnType<typeof next>)
}
