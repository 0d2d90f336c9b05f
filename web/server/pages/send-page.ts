import type { H3Event } from 'h3'
import type { PackedPage } from './packed-page.ts'
import { getRequestHeader, send, setResponseHeaders, setResponseStatus } from 'h3'
import { pickEncoding } from './packed-page.ts'

/** Sends a page with ETag and 304; HEAD gets the same headers as GET. One that is not to be kept has neither. */
export function sendPage(event: H3Event, page: PackedPage, { isKept = true, retryAfterS = 10 }: { isKept?: boolean, retryAfterS?: number | undefined } = {}): Promise<void> {
  const isReusable = page.status === 200 && isKept
  const encoding = page.isCompressed ? pickEncoding(getRequestHeader(event, 'accept-encoding')) : 'identity'
  const body = page.bodies[encoding]
  const etag = page.etags[encoding]
  setResponseHeaders(event, {
    ...page.headers,
    'content-type': page.headers['content-type'] ?? 'text/html; charset=utf-8',
    // A page is also to be had as Markdown (shared/markdown-address.ts).
    'vary': 'Accept-Encoding, Accept',
    // Browsers and proxies may keep a page but must ask each time: a 304 is small, and a publish shows at once.
    'cache-control': isReusable ? 'public, max-age=0, must-revalidate' : 'no-store',
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    ...(page.status === 503 || page.status === 429 ? { 'retry-after': retryAfterS } : {}),
  })
  if (isReusable) {
    setResponseHeaders(event, { etag })
    const asked = getRequestHeader(event, 'if-none-match')
    if (asked !== undefined && asked.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')) {
      setResponseStatus(event, 304)
      return send(event, '')
    }
  }
  setResponseStatus(event, page.status)
  setResponseHeaders(event, { 'content-length': body.length })
  return send(event, event.method === 'HEAD' ? '' : body)
}
