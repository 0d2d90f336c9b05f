import { describe, expect, it } from 'vitest'
import { quoteFilterValue, toFilter, toSearchRequests } from '../../../server/search/search-request.ts'
import { foundTypes } from '../../../shared/paths.ts'
import { searchQuerySchema } from '../../../shared/schemas/search.ts'

/** The types that have a page: the index may hold others. */
const everyType = toFilter('type', foundTypes)

describe('a request to the engine', () => {
  it('escapes what would end a value inside a filter', () => {
    expect(quoteFilterValue('a" OR type = "event')).toBe('"a\\" OR type = \\"event"')
    expect(quoteFilterValue('back\\"slash')).toBe('"back\\\\\\"slash"')
    expect(toFilter('locale', ['nb', 'nn'])).toBe('locale IN ["nb", "nn"]')
  })

  it('narrows hits by type but counts every type', () => {
    const [hits, counts] = toSearchRequests(searchQuerySchema.parse({ q: 'behov', type: 'recipe', page: '2' }), 'behov')
    expect(hits).toMatchObject({ filter: ['locale IN ["nb", "nn"]', everyType, 'type IN ["recipe"]'], page: 2, hitsPerPage: 12 })
    expect(counts).toMatchObject({ filter: ['locale IN ["nb", "nn"]', everyType], facets: ['type'], hitsPerPage: 1 })
  })

  it('counts and filters what has been ranked, and orders none of it', () => {
    const [hits, counts] = toSearchRequests(searchQuerySchema.parse({ q: 'vi har et behov', type: 'recipe', page: '2' }), 'ha behov', ['a1', 'b2'])
    expect(hits).toMatchObject({ q: '', filter: ['documentId IN ["a1", "b2"]', 'locale IN ["nb", "nn"]', everyType, 'type IN ["recipe"]'], page: 1, hitsPerPage: 2 })
    expect(counts).toMatchObject({ q: '', filter: ['documentId IN ["a1", "b2"]', 'locale IN ["nb", "nn"]', everyType] })
  })

  it('searches only the analysed words, and in Norwegian too for English readers', () => {
    const [hits] = toSearchRequests(searchQuerySchema.parse({ q: 'pilot', locale: 'en' }), 'pilot')
    expect(hits).toMatchObject({ attributesToSearchOn: ['titleTerms', 'keyTerms', 'textTerms'], filter: ['locale IN ["en", "nb", "nn"]', everyType] })
  })

  it('counts a chosen facet without its own choice, and the others with it', () => {
    const requests = toSearchRequests(searchQuerySchema.parse({ hats: ['2', '3'], area: 'folkehelse', sort: 'newest' }), '')
    expect(requests.map(request => request.filter.slice(2))).toEqual([
      ['difficulty IN [2, 3]', 'serviceAreas IN ["folkehelse"]'],
      ['serviceAreas IN ["folkehelse"]'],
      ['difficulty IN [2, 3]'],
    ])
    expect(requests[0]).toMatchObject({ sort: ['publishedAt:desc'], facets: ['type', 'audiences', 'initiative', 'phases', 'difficulty', 'serviceAreas', 'collaborationForms', 'locale'] })
  })
})

describe('the query of a search', () => {
  it('takes a facet once or several times, and an empty one as none', () => {
    expect(searchQuerySchema.parse({ audience: 'entrepreneur', phase: ['before', 'before', ''], lang: '' })).toMatchObject({ audience: ['entrepreneur'], phase: ['before'], lang: [], hats: [], sort: 'relevance' })
  })

  it.each([
    ['hats', '6', 'hats: any of 1, 2, 3, 4, 5'],
    ['hats', ['1', 'x'], 'hats: any of 1, 2, 3, 4, 5'],
    ['area', 'x" OR type = "event', 'area: codes with a–z, 0–9 and -'],
    ['area', Array.from({ length: 21 }, (_, index) => `a-${index}`), 'area: at most 20 values'],
    ['lang', 'fi', 'lang: any of nb, nn, en, se'],
    ['sort', 'price', 'sort: one of relevance, newest, title'],
  ])('refuses %s=%j', (name, value, issue) => {
    expect(searchQuerySchema.safeParse({ [name]: value }).error?.issues.map(({ message }) => message)).toContain(issue)
  })
})
