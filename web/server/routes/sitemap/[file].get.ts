import { requireEnvironment } from '../../env.ts'
import { readSitemapUrls } from '../../machines/sitemap/sitemap-urls.ts'
import { splitSitemap, writeSitemap } from '../../machines/sitemap/write-sitemap.ts'

/** `GET /sitemap/2.xml`: one of the files that `/sitemap.xml` names. */
export default defineEventHandler(async (event) => {
  const number = Number(/^(\d{1,4})\.xml$/.exec(getRouterParam(event, 'file') ?? '')?.[1])
  const urls = splitSitemap(await readSitemapUrls())[number - 1]
  if (urls === undefined)
    throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  setResponseHeader(event, 'content-type', 'application/xml; charset=utf-8')
  return writeSitemap(urls, requireEnvironment().SITE_URL)
})
