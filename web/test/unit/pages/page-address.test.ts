import { describe, expect, it } from 'vitest'
import { toPageAddress } from '../../../server/pages/page-address.ts'
import { toMonth } from '../../../shared/month.ts'

describe('the address of a page', () => {
  it.each([
    ['/oppskrifter/?utm_source=x&b=1', '/oppskrifter'],
    ['/oppskrifter?hats=9&initiative=%22%20OR%201&stage=pilot&q=%20', '/oppskrifter'],
    ['/om?hats=3', '/om'],
    ['//om//', '/om'],
    ['/', '/'],
    ['/nn/', '/nn'],
  ])('is the same for all that show the same page: %s', (asked, address) => {
    expect(toPageAddress(asked)).toEqual({ isGood: true, address, isKept: true })
  })

  it.each([
    ['/oppskrifter?hats=3&utm_source=x&initiative=joint', '/oppskrifter?initiative=joint&hats=3'],
    ['/nn/eksempler/?stage=pilot&stage=pilot&stage=ended&hats=3', '/nn/eksempler?stage=pilot&stage=ended'],
    ['/ordliste?q=++pilot++', '/ordliste?q=pilot'],
    ['/tilbydere?area=folkehelse&area=%3Cscript%3E', '/tilbydere?area=folkehelse'],
  ])('keeps no list that is narrowed, as their number has no end: %s', (asked, address) => {
    expect(toPageAddress(asked)).toEqual({ isGood: true, address, isKept: false })
  })

  it('does not keep search results', () => {
    expect(toPageAddress('/en/sok?q=behov&x=1&page=2')).toEqual({ isGood: true, address: '/en/sok?q=behov&page=2', isKept: false })
    expect(toPageAddress('/sok?hats=2&q=behov&hats=3&area=')).toEqual({ isGood: true, address: '/sok?q=behov&hats=2&hats=3', isKept: false })
  })

  it('keeps of a preview only what its link is signed with, and keeps no preview', () => {
    expect(toPageAddress('/forhandsvisning/recipe/abc?locale=nn&expires=1790000000000&signature=0af1&x=1')).toEqual({ isGood: true, address: '/forhandsvisning/recipe/abc?locale=nn&expires=1790000000000&signature=0af1', isKept: false })
    expect(toPageAddress('/forhandsvisning/recipe/abc?signature=%3Cscript%3E')).toEqual({ isGood: true, address: '/forhandsvisning/recipe/abc', isKept: false })
  })

  it('keeps which page of an entry\'s history is asked for, where it can be one', () => {
    expect(toPageAddress('/nn/maler/behovsbeskrivelse/endringer?side=12&b=1')).toEqual({ isGood: true, address: '/nn/maler/behovsbeskrivelse/endringer?side=12', isKept: true })
    for (const side of ['0', '1', '02', '100', '2e1', '-2', 'x'])
      expect(toPageAddress(`/maler/behovsbeskrivelse/endringer?side=${side}`)).toEqual({ isGood: true, address: '/maler/behovsbeskrivelse/endringer', isKept: true })
  })

  it('refuses broken encoding', () => {
    expect(toPageAddress('/oppskrifter/%ff')).toEqual({ isGood: false })
  })

  it('keeps the county and a month that has a page, and drops months without end', () => {
    const month = toMonth(Date.now())
    expect(toPageAddress(`/nn/arrangementer?maned=${month}&fylke=98&b=1`)).toEqual({ isGood: true, address: `/nn/arrangementer?fylke=98&maned=${month}`, isKept: true })
    expect(toPageAddress('/arrangementer?maned=2199-01&fylke=alle')).toEqual({ isGood: true, address: '/arrangementer', isKept: true })
  })
})
