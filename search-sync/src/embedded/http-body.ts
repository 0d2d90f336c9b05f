import type { IncomingMessage } from 'node:http'
import { Buffer } from 'node:buffer'
import { EngineError } from './errors.ts'

/** Reads a JSON body. Throws EngineError for a body too large, missing, of another kind or not JSON. */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const type = request.headers['content-type']
  if (type === undefined)
    throw new EngineError('missing_content_type', 'A Content-Type header is missing. Accepted value for the Content-Type header is: `application/json`')
  if (!/^application\/json\b/i.test(type))
    throw new EngineError('invalid_content_type', `The Content-Type \`${type}\` is invalid. Accepted value for the Content-Type header is: \`application/json\``)
  const text = await readText(request, maxBytes)
  if (text.trim() === '')
    throw new EngineError('missing_payload', 'A json payload is missing.')
  try {
    return JSON.parse(text)
  }
  catch (error) {
    throw new EngineError('malformed_payload', `The json payload provided is malformed. \`${error instanceof Error ? error.message : String(error)}\`.`)
  }
}

async function readText(request: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // Read on without keeping: a caller that is still sending would not see the answer.
    if (size <= maxBytes)
      chunks.push(chunk)
  }
  if (size > maxBytes)
    throw new EngineError('payload_too_large', `The provided payload reached the size limit. The maximum accepted payload size is ${maxBytes} bytes.`)
  return Buffer.concat(chunks).toString('utf8')
}
