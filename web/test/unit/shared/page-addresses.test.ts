import { describe, expect, it } from 'vitest'
import { toEntryAddresses, toSiteAddresses } from '../../../shared/page-addresses.ts'

describe('the addresses of a page of the site', () => {
  it('are its own in each language, and bokmål for everybody else', () => {
    expect(toSiteAddresses('/maler', 'en')).toEqual({
      canonical: '/en/maler',
      alternates: [{ hreflang: 'nb', path: '/maler' }, { hreflang: 'nn', path: '/nn/maler' }, { hreflang: 'en', path: '/en/maler' }, { hreflang: 'x-default', path: '/maler' }],
    })
  })

  it('leave out a language that it is not written in, and lead its readers to one that it is', () => {
    const { canonical, alternates } = toSiteAddresses('/handbok', 'en', ['nb', 'nn'])
    expect([canonical, ...alternates.map(alternate => alternate.hreflang)]).toEqual(['/handbok', 'nb', 'nn', 'x-default'])
  })
})

describe('the addresses of an entry', () => {
  const nynorsk = { locale: 'nn', path: '/maler/behovsskildring', translations: [{ locale: 'nb' as const, path: '/maler/behovsbeskrivelse', title: '' }] }
  const bokmal = { locale: 'nb', path: '/maler/behovsbeskrivelse', translations: [{ locale: 'nn' as const, path: '/maler/behovsskildring', title: '' }] }

  it('are the same said from each of its languages', () => {
    expect(toEntryAddresses(nynorsk).alternates).toEqual(toEntryAddresses(bokmal).alternates)
    expect([toEntryAddresses(nynorsk).canonical, toEntryAddresses(bokmal).canonical]).toEqual(['/nn/maler/behovsskildring', '/maler/behovsbeskrivelse'])
  })

  it('name no language that it is not written in', () => {
    expect(toEntryAddresses({ ...nynorsk, translations: [] }).alternates).toEqual([{ hreflang: 'nn', path: '/nn/maler/behovsskildring' }, { hreflang: 'x-default', path: '/nn/maler/behovsskildring' }])
  })
})
