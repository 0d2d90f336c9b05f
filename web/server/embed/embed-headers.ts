import { splitLocalePrefix } from '../../shared/paths.ts'

/** The pages that are made to stand in a frame on others' sites. */
const embedPaths = new Set(['/innbygging/behov', '/innbygging/arrangementer'])

/** `address` may have a query. */
export function isEmbedAddress(address: string): boolean {
  const [path = '/'] = address.split('?')
  return embedPaths.has(splitLocalePrefix(path).path)
}

/** Anyone may show it in a frame; all else that the policy forbids stays forbidden, and script too. */
export function toEmbedHeaders(headers: Record<string, string>): Record<string, string> {
  const { 'x-frame-options': _forbidsEveryFrame, ...others } = headers
  return {
    ...others,
    'content-security-policy': (headers['content-security-policy'] ?? '').replace(/frame-ancestors [^;]*/, 'frame-ancestors *').replace(/script-src [^;]*/, 'script-src \'none\''),
    'cross-origin-resource-policy': 'cross-origin',
  }
}
