import type { SitePage } from '../contract/index.ts'
import { z } from 'zod'
import { sitePageSchema } from './records/site-page.ts'

const TIMEOUT_MS = 5_000

/** A site without pages does not exist: an empty answer is a fault of the web server, and must remove nothing. */
const replySchema = z.object({ pages: z.array(sitePageSchema).min(1) })

/**
 * The site's own pages, as the web server has them now.
 * @throws whatever is wrong with the web server or its answer; the caller tries again.
 */
export async function fetchSitePages(webUrl: string, signal: AbortSignal): Promise<SitePage[]> {
  const response = await fetch(`${webUrl}/api/site-pages`, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) })
  if (!response.ok) {
    await response.body?.cancel()
    throw new Error(`GET ${webUrl}/api/site-pages answered ${response.status}`)
  }
  return replySchema.parse(await response.json()).pages
}
