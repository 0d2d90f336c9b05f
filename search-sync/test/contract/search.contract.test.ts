import type { Index } from 'meilisearch'
import type { ContractEngine } from './contract-engine.ts'
import type { recipes as Recipes } from './recipes.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startContractEngine } from './contract-engine.ts'
import { recipes, recipeSettings } from './recipes.ts'

let engine: ContractEngine
let index: Index<Partial<typeof Recipes[number]>>

beforeAll(async () => {
  engine = await startContractEngine()
  index = engine.client.index(engine.uid('search'))
  await index.updateSettings(recipeSettings)
  await index.addDocuments(recipes, { primaryKey: 'id' }).waitTask({ interval: 5 })
})
afterAll(() => engine.close())

async function ids(query: string, options = {}): Promise<string[]> {
  const { hits } = await index.search(query, options)
  return hits.map(hit => String(hit.id))
}

describe('words', () => {
  it('finds the whole word, in upper and lower case', async () => {
    expect(await ids('INNKJØP')).toEqual(['g1-nb'])
  })

  it('finds a half typed last word', async () => {
    expect(await ids('anska')).toEqual(['g1-nb'])
  })

  it('does not take a word before the last as half typed', async () => {
    expect(await ids('dia person', { matchingStrategy: 'all' })).toEqual([])
  })

  it('does not take the last word as half typed when a space follows', async () => {
    expect(await ids('anska ')).toEqual([])
  })

  it('forgives one wrong letter in a word of five letters', async () => {
    expect(await ids('persin')).toEqual(['r2-nb', 'e1-nb'])
  })

  it('forgives two neighbours swapped', async () => {
    expect(await ids('preson')).toEqual(['r2-nb', 'e1-nb'])
  })

  it('forgives two wrong letters in a word of nine, not in one of eight', async () => {
    expect(await ids('anskofelse')).toEqual(['g1-nb'])
    expect(await ids('mtteplas ', { attributesToSearchOn: ['title'] })).toEqual([])
  })

  it('forgives nothing in a word of four letters', async () => {
    expect(await ids('vile')).toEqual([])
  })

  it('puts a match without typo before one with', async () => {
    const typos = engine.client.index(engine.uid('typos'))
    await typos.addDocuments([{ id: 1, title: 'persin' }, { id: 2, title: 'person' }]).waitTask({ interval: 5 })
    expect((await typos.search('person')).hits.map(hit => hit.id)).toEqual([2, 1])
  })
})

describe('several words', () => {
  it('drops words from the end until something is found, best matches first', async () => {
    expect(await ids('dialog kommunen')).toEqual(['e1-nb', 'r1-nb', 'r1-nn'])
  })

  it('always demands the first word', async () => {
    expect(await ids('finnesikke dialog')).toEqual([])
  })

  it('demands every word with the strategy all', async () => {
    expect(await ids('dialog kommunen', { matchingStrategy: 'all' })).toEqual(['e1-nb'])
  })

  it('puts a match in an earlier attribute first', async () => {
    expect(await ids('person')).toEqual(['r2-nb', 'e1-nb'])
  })

  it('puts words that stand together first', async () => {
    const near = engine.client.index(engine.uid('near'))
    await near.addDocuments([{ id: 1, title: 'sosial og mye annet entreprenør' }, { id: 2, title: 'en sosial entreprenør' }]).waitTask({ interval: 5 })
    expect((await near.search('sosial entreprenør')).hits.map(hit => hit.id)).toEqual([2, 1])
  })

  it('searches only the attributes asked for', async () => {
    expect(await ids('person', { attributesToSearchOn: ['text'] })).toEqual(['e1-nb'])
  })

  it('finds everything when nothing is asked', async () => {
    expect((await ids('')).length).toBe(5)
  })
})

describe('filter', () => {
  it.each([
    ['type = recipe', ['r1-nb', 'r1-nn', 'r2-nb']],
    ['type = "recipe" AND locale = nn', ['r1-nn']],
    ['type != recipe', ['e1-nb', 'g1-nb']],
    ['type IN [example, "glossary-term"]', ['e1-nb', 'g1-nb']],
    ['type NOT IN [example, recipe]', ['g1-nb']],
    ['NOT type = recipe AND isDemo = true', ['e1-nb']],
    ['tags = anbud', ['r1-nb', 'r1-nn', 'g1-nb']],
    ['hats > 1 AND hats < 4', ['r1-nb', 'r1-nn']],
    ['hats 1 TO 2', ['r1-nb', 'r1-nn', 'r2-nb']],
    ['hats >= 4 OR (locale = nn AND hats <= 2)', ['r1-nn', 'e1-nb']],
    ['stage EXISTS', ['r1-nb', 'r1-nn', 'e1-nb']],
    ['stage NOT EXISTS', ['r2-nb', 'g1-nb']],
    ['stage IS NULL', ['r1-nb', 'r1-nn']],
    ['hats IS NOT NULL', ['r1-nb', 'r1-nn', 'r2-nb', 'e1-nb']],
    ['tags IS EMPTY', ['e1-nb']],
    ['place = "O\\"Neil \\\\ sønn"', ['e1-nb']],
    ['place = BODØ', ['r1-nb', 'r1-nn']],
    [['type = recipe', ['locale = nn', 'hats = 1']], ['r1-nn', 'r2-nb']],
    [[], ['r1-nb', 'r1-nn', 'r2-nb', 'e1-nb', 'g1-nb']],
  ])('%j', async (filter, expected) => {
    expect((await ids('', { filter })).sort()).toEqual(expected.toSorted())
  })

  it.each(['type =', 'type = recipe AND', '(type = recipe', 'type = "recipe', 'text = dialog', 'type LIKE x', '= recipe', 'type IN recipe'])('refuses «%s»', async (filter) => {
    await expect(index.search('', { filter })).rejects.toMatchObject({ cause: { code: 'invalid_search_filter', type: 'invalid_request' }, response: { status: 400 } })
  })
})

describe('facets', () => {
  it('counts the values of what was found', async () => {
    const { facetDistribution, facetStats } = await index.search('', { facets: ['type', 'tags', 'hats', 'stage'] })
    expect(facetDistribution).toEqual({
      type: { 'example': 1, 'glossary-term': 1, 'recipe': 3 },
      tags: { anbud: 3, dialog: 2, kontakt: 1 },
      hats: { 1: 1, 2: 2, 4: 1 },
      stage: { pilot: 1 },
    })
    expect(facetStats).toEqual({ hats: { min: 1, max: 4 } })
  })

  it('refuses an attribute that is not filterable', async () => {
    await expect(index.search('', { facets: ['title'] })).rejects.toMatchObject({ cause: { code: 'invalid_search_facets' } })
  })
})

describe('order and pages', () => {
  it('sorts by a number, documents without it last', async () => {
    expect(await ids('', { sort: ['hats:desc'] })).toEqual(['e1-nb', 'r1-nb', 'r1-nn', 'r2-nb', 'g1-nb'])
    expect((await ids('', { sort: ['hats:asc'] })).at(-1)).toBe('g1-nb')
  })

  it('sorts by a text', async () => {
    expect((await ids('', { sort: ['title:asc'] }))[0]).toBe('g1-nb')
  })

  it('refuses to sort by an attribute that is not sortable', async () => {
    await expect(index.search('', { sort: ['place:asc'] })).rejects.toMatchObject({ cause: { code: 'invalid_search_sort' } })
  })

  it('gives a page and the exact number of hits', async () => {
    const reply = await index.search('', { sort: ['publishedAt:desc'], page: 2, hitsPerPage: 2 })
    expect(reply).toMatchObject({ page: 2, hitsPerPage: 2, totalHits: 5, totalPages: 3 })
    expect(reply.hits.map(hit => hit.id)).toEqual(['r2-nb', 'e1-nb'])
  })

  it('gives nothing beyond the last page', async () => {
    expect(await index.search('', { page: 1_000_000, hitsPerPage: 20 })).toMatchObject({ hits: [], totalHits: 5 })
  })

  it('gives a range and an estimated number of hits', async () => {
    const reply = await index.search('', { sort: ['publishedAt:asc'], offset: 1, limit: 2 })
    expect(reply).toMatchObject({ offset: 1, limit: 2, estimatedTotalHits: 5 })
    expect(reply.hits.map(hit => hit.id)).toEqual(['e1-nb', 'r2-nb'])
  })

  it('finds a document in several languages once', async () => {
    const reply = await index.search('behovet', { distinct: 'documentId', page: 1 })
    expect(reply).toMatchObject({ totalHits: 1 })
    expect(reply.hits.map(hit => hit.documentId)).toEqual(['r1'])
  })

  it('refuses a negative page', async () => {
    await expect(index.search('', { page: -1 })).rejects.toMatchObject({ cause: { code: 'invalid_search_page' } })
  })
})

describe('what a hit shows', () => {
  it('only the attributes asked for', async () => {
    expect((await index.search('anskaffelse', { attributesToRetrieve: ['id', 'title'] })).hits).toEqual([{ id: 'g1-nb', title: 'Anskaffelse' }])
  })

  it('marks the words of the query', async () => {
    const { hits } = await index.search('person', { attributesToHighlight: ['title'], attributesToRetrieve: ['title'], highlightPreTag: '<mark>', highlightPostTag: '</mark>', limit: 1 })
    expect(hits[0]?._formatted?.title).toBe('Finn riktig <mark>person</mark>')
  })

  it('crops a text around the first match', async () => {
    const { hits } = await index.search('kommunen', { attributesToCrop: ['text'], cropLength: 3, attributesToRetrieve: ['text'], filter: 'type = example' })
    expect(hits[0]?._formatted?.text).toMatch(/^….*kommunen.*…$/)
  })

  it('scores a better match higher, at most 1', async () => {
    const scores = (await index.search('person', { showRankingScore: true })).hits.map(hit => hit._rankingScore ?? 0)
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 1)
    expect(scores[0]).toBeLessThanOrEqual(1)
  })
})

describe('multi-search', () => {
  it('answers each query in its place', async () => {
    const { results } = await engine.client.multiSearch({ queries: [{ indexUid: index.uid, q: 'anskaffelse' }, { indexUid: index.uid, q: '', facets: ['type'], limit: 0 }] })
    expect(results.map(result => [result.indexUid, result.hits.length])).toEqual([[index.uid, 1], [index.uid, 0]])
  })

  it('says which query is wrong', async () => {
    const refused = engine.client.multiSearch({ queries: [{ indexUid: index.uid, q: 'a' }, { indexUid: index.uid, filter: 'nei = 1' }] })
    await expect(refused).rejects.toMatchObject({ message: expect.stringContaining('.queries[1]') as string, cause: { code: 'invalid_search_filter' } })
  })
})
