import { describe, expect, it } from 'vitest'
import { createPreviewLink, PREVIEW_LIFETIME_MS, verifyPreviewClaim } from '../../../src/preview/preview-link.ts'

const SECRET = 'a-secret-only-for-the-tests'
const NOW = Date.UTC(2026, 0, 1)
const target = { type: 'recipe', documentId: 'abc123', locale: 'nb' }

function claimOf(link: string) {
  const { pathname, searchParams } = new URL(link)
  const [, , type = '', documentId = ''] = pathname.split('/')
  return { type, documentId, locale: searchParams.get('locale') ?? '', expires: Number(searchParams.get('expires')), signature: searchParams.get('signature') ?? '' }
}
const claim = claimOf(createPreviewLink(SECRET, 'https://eksempel.no', target, NOW))

describe('a preview link', () => {
  it('leads to the draft on the site, for an hour', () => {
    expect(createPreviewLink(SECRET, 'https://eksempel.no', target, NOW)).toMatch(/^https:\/\/eksempel\.no\/forhandsvisning\/recipe\/abc123\?locale=nb&expires=1767229200000&signature=[0-9a-f]{64}$/)
    expect(verifyPreviewClaim(SECRET, claim, NOW + PREVIEW_LIFETIME_MS)).toBe('valid')
    expect(verifyPreviewClaim(SECRET, claim, NOW + PREVIEW_LIFETIME_MS + 1)).toBe('expired')
  })

  it.each([
    ['another type', { type: 'example' }],
    ['another document', { documentId: 'abc124' }],
    ['another language', { locale: 'nn' }],
    ['a longer life', { expires: claim.expires + 1 }],
    ['no signature', { signature: '' }],
    ['half a signature', { signature: claim.signature.slice(0, 32) }],
    ['a signature of something else', { signature: 'a'.repeat(64) }],
  ])('is not valid for %s', (_name, change) => {
    expect(verifyPreviewClaim(SECRET, { ...claim, ...change }, NOW)).toBe('wrong-signature')
  })

  it('is not valid once the secret has been changed', () => {
    expect(verifyPreviewClaim('another-secret-for-the-tests', claim, NOW)).toBe('wrong-signature')
  })
})
