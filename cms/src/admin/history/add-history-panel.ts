import type { StrapiApp } from '@strapi/strapi/admin'
import { HistoryPanel } from './history-panel.tsx'

/** What the content manager of Strapi 5.54 offers its neighbours, as far as it is used here. */
interface ContentManagerApis { addEditViewSidePanel: (panels: (typeof HistoryPanel)[]) => void }

/** Must run in `bootstrap()`, when the content manager is there. */
export function addHistoryPanel(app: Pick<StrapiApp, 'getPlugin'>): void {
  const apis = app.getPlugin('content-manager').apis as unknown as ContentManagerApis
  apis.addEditViewSidePanel([HistoryPanel])
}
