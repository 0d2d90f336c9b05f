import type { StrapiApp } from '@strapi/strapi/admin'
import { contentManagerApis } from '../content-manager/content-manager-apis.ts'
import { LinksPanel } from './links-panel.tsx'
import { showLinksBefore, showLinksBeforeBulk } from './show-links-before.tsx'

/** Belongs in the admin's `bootstrap`: Strapi's own plugins have added their actions by then. */
export function addLinks(app: Pick<StrapiApp, 'getPlugin'>): void {
  const apis = contentManagerApis(app)
  apis.addEditViewSidePanel([LinksPanel])
  apis.addDocumentAction(actions => actions.map(showLinksBefore))
  apis.addBulkAction(actions => actions.map(showLinksBeforeBulk))
}
