import { describe, expect, it } from 'vitest'
import { quoteFilterValue, toFilter, toSearchRequests } from '../../../server/search/search-request.ts'
import { entryPaths } from '../../../shared/paths.ts'
import { searchQuerySchema } from '../../../shared/schemas/search.ts'

/** The types that have a page: the index may hold others. */
const everyType = toFilter('type', Object.keys(entryPaths))

describe('a request to the engine', () => {
  it('escapes what would end a value inside a filter', () => {
    expect(quoteFilterValue('a" OR type = "event')).toBe('"a\\" OR type = \\"event"')
    expect(quoteFilterValue('back\\"slash')).toBe('"back\\\\\\"slash"')
    expect(toFilter('locale', ['nb', 'nn'])).toBe('locale IN ["nb", "nn"]')
  })

  it('narrows hits by type but counts every type', () => {
    const [hits, counts] = toSearchRequests(searchQuerySchema.parse({ q: 'behov', type: 'recipe', page: '2' }), 'behov', 'kokebok')
    expect(hits).toMatchObject({ filter: ['locale IN ["nb", "nn"]', 'type IN ["recipe"]'], page: 2, hitsPerPage: 12 })
    expect(counts).toMatchObject({ filter: ['locale IN ["nb", "nn"]', everyType], facets: ['type'] })
  })

  it('searches only the analysed words, and in Norwegian too for English readers', () => {
    const [hits] = toSearchRequests(searchQuerySchema.parse({ q: 'pilot', locale: 'en' }), 'pilot', 'kokebok')
    expect(hits).toMatchObject({ attributesToSearchOn: ['titleTerms', 'keyTerms', 'textTerms'], filter: ['locale IN ["en", "nb", "nn"]', everyType] })
  })
})
