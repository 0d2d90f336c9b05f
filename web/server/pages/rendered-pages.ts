import type { RefusedForm } from '../submissions/take-submission.ts'
import type { RenderResult } from './page-cache.ts'
import type { RenderScope } from './render-scope.ts'
import { packPage } from './packed-page.ts'
import { createPageCache } from './page-cache.ts'
import { runInRenderScope } from './render-scope.ts'

/** Set anew each time a page is sent (send-page.ts), or nobody's business. */
const perSending = /^(?:content-(?:length|encoding)|cache-control|etag|vary|date|connection|keep-alive|transfer-encoding|set-cookie|x-powered-by)$/i

/** Lets Nuxt render an address, or one of our routes make a file, inside this process, and notes what it was made from. */
export async function renderPage(address: string, refusedForm?: RefusedForm): Promise<RenderResult> {
  const scope: RenderScope = { tags: new Set(), isIncomplete: false, refusedForm }
  // Not localFetch: it makes a Response of what is here already, whose body is then a stream to read from.
  const reply = await runInRenderScope(scope, () => useNitroApp().localCall({ url: address, headers: { accept: 'text/html' } }))
  const headers = Object.fromEntries(Object.entries(reply.headers).filter(([name]) => !perSending.test(name)).map(([name, value]) => [name, String(value)]))
  const body: string | Uint8Array | null | undefined = reply.body
  const page = await packPage(reply.status, body ?? '', headers)
  return { page, tags: scope.tags, isIncomplete: scope.isIncomplete }
}

/**
 * 64 MB holds about 900 pages in three encodings, several times the cookbook; the process stays near 200 MB. A page
 * tells what is coming and what is over, so it is never more than a minute old; those that are read often are renewed
 * before that, while nobody waits.
 */
export const renderedPages = createPageCache({ render: address => renderPage(address), maxBytes: 64 * 1024 * 1024, maxAgeMs: 60_000, refreshAfterMs: 45_000, retryMs: 5_000 })
