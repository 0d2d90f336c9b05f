import { describe, expect, it } from 'vitest'
import { isPreviewPath, toPreviewHeaders } from '../../../server/preview/preview-headers.ts'

const headers = { 'content-security-policy': 'default-src \'none\'; frame-ancestors \'none\'; style-src \'self\'', 'x-frame-options': 'DENY' }

describe('the headers of a preview', () => {
  it('let the CMS alone show it in a frame', () => {
    const preview = toPreviewHeaders(headers, 'https://cms.example/admin')
    expect(preview['content-security-policy']).toBe('default-src \'none\'; frame-ancestors https://cms.example; style-src \'self\'')
    expect(preview).not.toHaveProperty('x-frame-options')
    expect(preview['x-robots-tag']).toBe('noindex, nofollow')
  })

  it('let nobody where the address of the CMS is not known', () => {
    expect(toPreviewHeaders(headers, undefined)['content-security-policy']).toContain('frame-ancestors \'none\'')
  })

  it('are for previews only', () => {
    expect(['/forhandsvisning/recipe/a', '/forhandsvisninger', '/nn/forhandsvisning/recipe/a'].map(isPreviewPath)).toEqual([true, false, false])
  })
})
