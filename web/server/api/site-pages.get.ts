import type { SitePagesReply } from '@kokeboka/search-sync/contract'
import { readSitePages } from '../search/site-pages.ts'

/** `GET /api/site-pages`: the site's own pages as plain text; search-sync puts them into the index. */
export default defineEventHandler(async (event): Promise<SitePagesReply> => {
  const pages = await readSitePages(event)
  setResponseHeader(event, 'cache-control', 'no-store')
  return { pages }
})
