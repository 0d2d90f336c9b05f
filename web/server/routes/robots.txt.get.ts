import { interfaceLocales, withLocalePrefix } from '../../shared/paths.ts'
import { requireEnvironment } from '../env.ts'

/** What is nobody's to read, and searches, of which there is no end. */
const closed = ['/forhandsvisning/', '/api/_pages/', '/api/changed', ...interfaceLocales.map(locale => withLocalePrefix('/sok', locale))]

/** `GET /robots.txt`. A site for tests (`ROBOTS=closed`) is no robot's business at all. */
export default defineEventHandler((event) => {
  const { SITE_URL, ROBOTS } = requireEnvironment()
  setResponseHeader(event, 'content-type', 'text/plain; charset=utf-8')
  if (ROBOTS === 'closed')
    return 'User-agent: *\nDisallow: /\n'
  return `User-agent: *\n${closed.map(path => `Disallow: ${path}\n`).join('')}\nSitemap: ${SITE_URL}/sitemap.xml\n`
})
