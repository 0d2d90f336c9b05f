import { Buffer } from 'node:buffer'
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/**
 * Who has the link may see the draft, for an hour; nobody else. The CMS signs the link and is asked about it again,
 * so the site has no secret of its own: it passes the parameters on.
 */
export interface PreviewTarget { type: string, documentId: string, locale: string }
export interface PreviewClaim extends PreviewTarget { /** Milliseconds since 1970. */ expires: number, /** Hex. */ signature: string }
export type PreviewVerdict = 'valid' | 'expired' | 'wrong-signature'

/** Long enough to read through a draft and to show it to a colleague, short enough that a lost link is no leak. */
export const PREVIEW_LIFETIME_MS = 3600_000

const KEY_BYTES = 32
/** Names the one use of the derived key: another use of the same secret has another key. */
const KEY_USE = 'kokeboka preview link, version 1'

/** The address on the site that shows the draft, valid for an hour from `now`. */
export function createPreviewLink(secret: string, webUrl: string, { type, documentId, locale }: PreviewTarget, now = Date.now()): string {
  const expires = now + PREVIEW_LIFETIME_MS
  const link = new URL(`/forhandsvisning/${type}/${documentId}`, webUrl)
  link.search = new URLSearchParams({ locale, expires: String(expires), signature: sign(secret, { type, documentId, locale }, expires).toString('hex') }).toString()
  return link.href
}

/** An expired link is told from a wrong one only where its signature is right. */
export function verifyPreviewClaim(secret: string, { expires, signature, ...target }: PreviewClaim, now = Date.now()): PreviewVerdict {
  const expected = sign(secret, target, expires)
  const given = Buffer.from(signature, 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return 'wrong-signature'
  return now > expires ? 'expired' : 'valid'
}

function sign(secret: string, { type, documentId, locale }: PreviewTarget, expires: number): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', KEY_USE, KEY_BYTES))
  return createHmac('sha256', key).update([type, documentId, locale, expires].join('\n')).digest()
}
