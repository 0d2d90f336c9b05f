import type { EntryType } from '../../../shared/paths.ts'
import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../../server/cms/schemas.ts'
import { toListItem, toListPage } from '../../../server/lists/to-list-page.ts'
import { readListChoices } from '../../../shared/list-facets.ts'
import { createCookbook } from '../../fixtures/cookbook.ts'

const cookbook = createCookbook()
function narrow(type: EntryType, plural: string, query: string) {
  const items = (cookbook[plural] ?? []).map(document => toListItem(type, documentSchemas[type].parse(document)))
  return toListPage(type, items, readListChoices(type, query), 'nb')
}
const titles = (query: string) => narrow('recipe', 'recipes', query).cards.map(card => card.title)
const counts = (query: string, name: string) => Object.fromEntries(narrow('recipe', 'recipes', query).facets.find(facet => facet.name === name)?.values.map(({ value, count }) => [value, count]) ?? [])

describe('a list', () => {
  it('holds any of the values within a facet, and all of the facets', () => {
    expect(titles('initiative=entrepreneur')).toHaveLength(2)
    expect(titles('initiative=entrepreneur&initiative=joint')).toHaveLength(4)
    expect(titles('initiative=entrepreneur&initiative=joint&hats=4')).toEqual(['Fra pilot til fast drift'])
  })

  it('says beside each choice how many there would be with it and the choices in other facets', () => {
    expect(counts('', 'initiative')).toEqual({ 'public-body': 2, 'entrepreneur': 2, 'joint': 2 })
    expect(counts('hats=2&initiative=entrepreneur', 'initiative')).toEqual({ 'public-body': 0, 'entrepreneur': 2, 'joint': 0 })
    expect(counts('hats=2&initiative=entrepreneur', 'hats')).toEqual({ 1: 0, 2: 2, 3: 0, 4: 0 })
  })

  it('shows no facet that divides nothing', () => {
    // All recipes of the fixture have the same audiences, phase, area and form.
    expect(narrow('recipe', 'recipes', '').facets.map(facet => facet.name)).toEqual(['initiative', 'hats', 'lang'])
  })

  it('shows a choice that is no longer there, so that it can be taken away', () => {
    const { cards, facets } = narrow('recipe', 'recipes', 'area=finnes-ikke-lenger')
    expect(cards).toEqual([])
    expect(facets.find(facet => facet.name === 'area')?.values).toContainEqual({ value: 'finnes-ikke-lenger', label: 'finnes-ikke-lenger', locale: null, isChosen: true, count: 0 })
  })

  it('calls a value what its entry is called in the reader\'s language, and shows none that no entry has', () => {
    const items = (cookbook.recipes ?? []).map(document => toListItem('recipe', documentSchemas.recipe.parse(document)))
    const [value = ''] = items[0]?.values.area?.map(area => area.value) ?? []
    const named = { area: [{ value, label: 'Som det heter på bokmål', locale: 'nb' }, { value: 'ingen-har-den', label: 'Ingen', locale: 'nb' }] }
    const { facets } = toListPage('recipe', items, readListChoices('recipe', `area=${value}`), 'nb', named)
    expect(facets.find(facet => facet.name === 'area')?.values.map(({ label }) => label)).toEqual(['Som det heter på bokmål'])
  })

  it('is narrowed by words, whatever their case, in a term\'s definition and synonyms too', () => {
    expect(titles('q=FAST%20pilot')).toEqual(['Fra pilot til fast drift'])
    expect(narrow('glossary-term', 'glossary-terms', 'q=innkjøp').cards.map(card => card.title)).toEqual(['Anskaffelse'])
  })

  it('finds a provider where it works, not only where it is', () => {
    expect(narrow('provider', 'providers', 'municipality=eksempelvik&county=domefylket').cards).toHaveLength(1)
  })
})
