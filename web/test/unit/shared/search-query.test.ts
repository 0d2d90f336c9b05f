import { describe, expect, it } from 'vitest'
import { searchQuerySchema } from '../../../shared/schemas/search.ts'
import { facetNames } from '../../../shared/search-facets.ts'

describe('a search query', () => {
  it('is everything in bokmål, page one, when nothing is given', () => {
    expect(searchQuerySchema.parse({})).toEqual({ q: '', page: 1, locale: 'nb', sort: 'relevance', ...Object.fromEntries(facetNames.map(name => [name, []])) })
  })

  it.each([
    { page: '-1' },
    { page: '0' },
    { page: '1e9' },
    { page: '81' },
    { page: ['1', '2'] },
    { q: 'a'.repeat(201) },
    { q: 'a\u0000b' },
    { q: ['a', 'b'] },
    { type: 'type = "x" OR 1' },
    { type: 'entrance' },
    { locale: 'de' },
  ])('is refused with a named issue: %j', (given) => {
    const parsed = searchQuerySchema.safeParse(given)
    expect(parsed.success).toBe(false)
    expect(parsed.error?.issues[0]?.message).toMatch(/^(?:q|type|page|locale): /)
  })

  it('names every problem at once', () => {
    expect(searchQuerySchema.safeParse({ page: 'x', locale: 'de', type: 'y' }).error?.issues).toHaveLength(3)
  })
})
