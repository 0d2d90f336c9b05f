/** First part of the address of every preview. */
const previewPath = /^\/forhandsvisning(?:\/|$)/

export function isPreviewPath(path: string): boolean {
  return previewPath.test(path)
}

/**
 * A preview may stand in a frame of the CMS, where editors look at it, and of nobody else; it is kept by no one and
 * indexed by no one, and its address, which is a key, is told to no other site.
 */
export function toPreviewHeaders(headers: Record<string, string>, cmsPublicUrl: string | undefined): Record<string, string> {
  const { 'x-frame-options': _forbidsEveryFrame, ...others } = headers
  const ancestors = cmsPublicUrl === undefined ? '\'none\'' : new URL(cmsPublicUrl).origin
  return {
    ...others,
    'content-security-policy': (headers['content-security-policy'] ?? 'default-src \'none\'; frame-ancestors \'none\'').replace(/frame-ancestors [^;]*/, `frame-ancestors ${ancestors}`),
    // A frame in another origin's page must allow being loaded there.
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  }
}
