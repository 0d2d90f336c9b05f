import type { AdminRoute } from '../admin-api/admin-routes.ts'
import { readMissedSearches } from '../searches/missed-searches.ts'
import { readReviews } from './read-reviews.ts'
import { readSubmissions } from './read-submissions.ts'
import { readSync } from './read-sync.ts'
import { readWaitingDrafts } from './read-waiting-drafts.ts'
import { readWrittenStandards } from './read-written-standards.ts'

const MOST_SEARCHES = 20

/** One call a widget, so that a slow one holds up no other. */
export const HOME_ROUTES: readonly AdminRoute[] = [
  route('reviews', 'home.read', readReviews),
  route('written-standards', 'home.read', readWrittenStandards),
  route('submissions', 'submission.count', readSubmissions),
  route('missed-searches', 'home.read', async strapi => ({ searches: await readMissedSearches(strapi, MOST_SEARCHES) })),
  route('sync', 'home.read', readSync),
  route('drafts', 'home.read', readWaitingDrafts),
]

function route(name: string, action: AdminRoute['action'], read: (strapi: Parameters<AdminRoute['handler']>[0]) => Promise<object>): AdminRoute {
  return {
    method: 'GET',
    path: `/home/${name}`,
    action,
    handler: async (strapi, ctx) => {
      ctx.set('Cache-Control', 'no-store')
      ctx.body = { data: await read(strapi) }
    },
  }
}
