import type { Core } from '@strapi/strapi'
import { captureSyncEvent } from './capture-sync-event.ts'
import { fillInHats } from './fill-in-hats.ts'
import { keepRevision } from './keep-revision.ts'
import { refuseUnknownChoices } from './refuse-unknown-choices.ts'
import { refuseUnreadyPublishing } from './refuse-unready-publishing.ts'
import { runInTransaction } from './run-in-transaction.ts'

/** The order of the list is the order in which they run: the first is outermost. */
export function registerDocumentMiddlewares(strapi: Core.Strapi): void {
  const middlewares = [
    runInTransaction(strapi),
    refuseUnknownChoices(),
    fillInHats(strapi),
    refuseUnreadyPublishing(strapi),
    keepRevision(strapi),
    captureSyncEvent(strapi),
  ]
  for (const middleware of middlewares)
    strapi.documents.use((context, next) => middleware(context, next as () => Promise<unknown>) as ReturnType<typeof next>)
}
