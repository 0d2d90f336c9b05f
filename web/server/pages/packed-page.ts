import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = typeof encodings[number]

/** A rendered page, or a file that is made as pages are, in every encoding we speak, with one strong ETag for each. */
export interface PackedPage {
  status: number
  /** Headers that go with the page whatever its encoding: what it is, and the security policy above all. */
  headers: Record<string, string>
  /** Pictures are packed already: all their bodies are the same. */
  isCompressed: boolean
  bodies: Record<Encoding, Buffer>
  etags: Record<Encoding, string>
  bytes: number
}

/** Brotli at 5: a page packs in about 2 ms, and comes within 5 % of the size that 11 takes 60 ms to reach. */
export async function packPage(status: number, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<PackedPage> {
  const identity = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const isCompressed = !(headers['content-type'] ?? '').startsWith('image/')
  const [br, gz] = isCompressed
    ? await Promise.all([
        brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length } }),
        deflate(identity, { level: 6 }),
      ])
    : [identity, identity]
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  return {
    status,
    headers,
    isCompressed,
    bodies: { br, gzip: gz, identity },
    etags: { br: `"${hash}-br"`, gzip: `"${hash}-gz"`, identity: `"${hash}"` },
    bytes: isCompressed ? identity.length + br.length + gz.length : identity.length,
  }
}

/** The best encoding that an `Accept-Encoding` header allows; `q=0` forbids one. */
export function pickEncoding(header: string | undefined): Encoding {
  const refused = new Set<string>()
  const accepted = new Set<string>()
  for (const part of (header ?? '').split(',')) {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';').map(piece => piece.trim())
    const isRefused = parameters.some(parameter => /^q=0(?:\.0*)?$/.test(parameter));
    (isRefused ? refused : accepted).add(name)
  }
  return encodings.find(name => !refused.has(name) && (accepted.has(name) || accepted.has('*'))) ?? 'identity'
}
