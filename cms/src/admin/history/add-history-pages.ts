import type { StrapiApp } from '@strapi/strapi/admin'
import { Archive } from '@strapi/icons'
import { HISTORY_ROUTE } from './history-path.ts'

/** The page of a document's history, which its side panel leads to, and «Utgaver» in the menu. */
export function addHistoryPages(app: StrapiApp): void {
  app.router.addRoute({
    path: HISTORY_ROUTE,
    lazy: async () => ({ Component: (await import('./history-page.tsx')).HistoryPage }),
  })
  app.addMenuLink({
    to: 'kokeboka/utgaver',
    icon: Archive,
    intlLabel: { id: 'kokeboka.editions', defaultMessage: 'Utgaver' },
    permissions: [{ action: 'api::edition.read', subject: null } as never],
    Component: () => import('../editions/editions-page.tsx').then(module => ({ default: module.EditionsPage })),
  })
}
