import type { H3Event } from 'h3'
import { Buffer } from 'node:buffer'
import { getRequestHeader } from 'h3'

/** The CMS takes 20 kB; a letter as å is six characters in a form's encoding. */
const mostBytes = 100_000

/** Null where it is too big. Never more than the limit is read, whatever the request says of its length. */
export async function readFormBody(event: H3Event): Promise<URLSearchParams | null> {
  if (Number(getRequestHeader(event, 'content-length') ?? 0) > mostBytes)
    return null
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of event.node.req as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > mostBytes)
      return null
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
