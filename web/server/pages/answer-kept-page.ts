import type { IncomingMessage, ServerResponse } from 'node:http'
import { prefersMarkdown } from '../../shared/markdown-address.ts'
import { isEmbedAddress } from '../embed/embed-headers.ts'
import { toPageAddress } from './page-address.ts'
import { findRenderScope } from './render-scope.ts'
import { renderedPages } from './rendered-pages.ts'
import { toPageReply } from './send-page.ts'

/** The framework decodes a path before we see it. Ours need no decoding; one that does is left to it. */
const encodedPath = /^[^?]*%/

/**
 * Answers for a page that is in memory and may be given as it is, which is nearly every request there is. The page has
 * all its headers with it. Everything else is left to middleware/rendered-pages.ts, which answers a kept page alike:
 * what is not known, must be rendered, is asked for as Markdown, or has other headers for each who asks.
 */
export function answerKeptPage(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = '', headers } = request
  if ((method !== 'GET' && method !== 'HEAD') || findRenderScope() !== undefined || encodedPath.test(url) || prefersMarkdown(headers.accept))
    return false
  const target = toPageAddress(url)
  if (!target.isGood || !target.isKept || isEmbedAddress(target.address))
    return false
  const page = renderedPages.getNow(target.address)
  if (page === undefined)
    return false
  const reply = toPageReply(page, request)
  response.writeHead(reply.status, reply.headers).end(reply.body)
  return true
}
