import { describe, expect, it } from 'vitest'
import { readEntryPath, splitLocalePrefix } from '../../../shared/paths.ts'

describe('an address', () => {
  it('tells type and slug of an entry, and nothing for other pages', () => {
    expect(readEntryPath('/maler/behovsbeskrivelse')).toEqual({ type: 'template', slug: 'behovsbeskrivelse' })
    expect(['/maler', '/maler/', '/maler/a/b', '/om/a', '/'].map(readEntryPath)).toEqual([null, null, null, null, null])
  })

  it('tells the language of the interface', () => {
    expect(splitLocalePrefix('/nn/maler')).toEqual({ locale: 'nn', path: '/maler' })
    expect(splitLocalePrefix('/en')).toEqual({ locale: 'en', path: '/' })
    expect(splitLocalePrefix('/nna/maler')).toEqual({ locale: 'nb', path: '/nna/maler' })
  })
})
