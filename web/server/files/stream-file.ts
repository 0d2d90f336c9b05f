import type { H3Event } from 'h3'
import type { FileFormat } from '../../shared/file-path.ts'
import { pipeline } from 'node:stream/promises'
import { getRequestHeaders, send, setResponseHeaders, setResponseStatus } from 'h3'
import { requestCms } from '../cms/cms-client.ts'
import { log } from '../log.ts'
import { refuse } from '../refuse.ts'

/** What the reader's browser may ask for (a part, or only what is new), and what of the reply is about just that. */
const passedOn = ['range', 'if-range', 'if-none-match', 'if-modified-since'] as const
const passedBack = ['etag', 'last-modified', 'content-length', 'content-range', 'accept-ranges']
/** The time to the first byte; the rest may take as long as the reader's line needs. */
const timeoutMs = 3_000

/**
 * Hands a file of the CMS on to the reader as it comes, never whole in memory. What it is, and what a browser may do
 * with it, is said by us and not by whoever uploaded it. Throws CmsUnavailableError.
 */
export async function streamFile(event: H3Event, name: string, format: FileFormat) {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeoutMs)
  event.node.res.once('close', () => abort.abort())
  const asked = getRequestHeaders(event)
  const headers = Object.fromEntries(passedOn.flatMap(header => asked[header] === undefined ? [] : [[header, asked[header]]]))
  // Unpacked bytes have another length than the CMS says.
  const response = await requestCms(`uploads/${name}`, { method: event.method, headers: { ...headers, 'accept-encoding': 'identity' }, signal: abort.signal, redirect: 'error' })
    .finally(() => clearTimeout(timer))
  if (![200, 206, 304, 416].includes(response.status)) {
    await response.body?.cancel()
    return response.status === 404 ? refuse(event, 404, 'There is no such file.') : refuse(event, 503, 'The file cannot be read just now.')
  }
  setResponseStatus(event, response.status)
  setResponseHeaders(event, {
    ...Object.fromEntries(passedBack.flatMap(header => response.headers.has(header) ? [[header, response.headers.get(header) ?? '']] : [])),
    'content-type': format.mime,
    // Without a name: the browser takes the one that the link gives (`download`).
    'content-disposition': format.isShownInPage ? 'inline' : 'attachment',
    'content-security-policy': 'default-src \'none\'; sandbox',
    'x-content-type-options': 'nosniff',
    // An editor may replace a file under its name; five minutes is how long the old one may be seen.
    'cache-control': 'public, max-age=300',
  })
  if (response.body === null || event.method === 'HEAD') {
    await response.body?.cancel()
    return send(event, '')
  }
  // As fast as the reader takes it. Whoever breaks off, reader or CMS, the response ends short of its length, which a
  // browser sees; there is nobody left to tell.
  await pipeline(readChunks(response.body), event.node.res)
    .catch((error: unknown) => log.debug({ cause: error instanceof Error ? error.message : String(error) }, 'a file was broken off'))
}

async function* readChunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      yield part.value
  }
  finally {
    // One that has failed cannot be cancelled, and its fault has been told already.
    await reader.cancel().catch(() => undefined)
  }
}
