import { requireEnvironment } from '../env.ts'
import { readSitemapUrls } from '../machines/sitemap/sitemap-urls.ts'
import { splitSitemap, writeSitemap, writeSitemapIndex } from '../machines/sitemap/write-sitemap.ts'

/** `GET /sitemap.xml`: all that is to be found, or where it stands when one file does not hold it. */
export default defineEventHandler(async (event) => {
  const { SITE_URL } = requireEnvironment()
  const files = splitSitemap(await readSitemapUrls())
  setResponseHeader(event, 'content-type', 'application/xml; charset=utf-8')
  return files.length === 1 ? writeSitemap(files[0] ?? [], SITE_URL) : writeSitemapIndex(files.length, SITE_URL)
})
