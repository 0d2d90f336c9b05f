import type { H3Event } from 'h3'
import type { Buffer } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { PackedPage } from './packed-page.ts'
import { send, setResponseHeaders, setResponseStatus } from 'h3'
import { pickEncoding } from './packed-page.ts'

export interface SendOptions {
  isKept?: boolean
  retryAfterS?: number | undefined
}
export interface PageReply { status: number, headers: Record<string, string | number>, body: Buffer | '' }

/** What a page is answered with: ETag and 304; HEAD gets the same headers as GET. One that is not to be kept has neither. */
export function toPageReply(page: PackedPage, { method, headers: asked }: Pick<IncomingMessage, 'method' | 'headers'>, { isKept = true, retryAfterS = 10 }: SendOptions = {}): PageReply {
  const isReusable = page.status === 200 && isKept
  const encoding = page.isCompressed ? pickEncoding(asked['accept-encoding']) : 'identity'
  const body = page.bodies[encoding]
  const etag = page.etags[encoding]
  const headers = {
    ...page.headers,
    'content-type': page.headers['content-type'] ?? 'text/html; charset=utf-8',
    // A page is also to be had as Markdown (shared/markdown-address.ts).
    'vary': 'Accept-Encoding, Accept',
    // Browsers and proxies may keep a page but must ask each time: a 304 is small, and a publish shows at once.
    'cache-control': isReusable ? 'public, max-age=0, must-revalidate' : 'no-store',
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    ...(page.status === 503 || page.status === 429 ? { 'retry-after': retryAfterS } : {}),
    ...(isReusable ? { etag } : {}),
  }
  if (isReusable && isAmong(etag, asked['if-none-match']))
    return { status: 304, headers, body: '' }
  return { status: page.status, headers: { ...headers, 'content-length': body.length }, body: method === 'HEAD' ? '' : body }
}

function isAmong(etag: string, asked: string | undefined): boolean {
  return asked !== undefined && asked.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')
}

export function sendPage(event: H3Event, page: PackedPage, options?: SendOptions): Promise<void> {
  const { status, headers, body } = toPageReply(page, event.node.req, options)
  setResponseStatus(event, status)
  setResponseHeaders(event, headers)
  return send(event, body)
}
