import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../../server/cms/schemas.ts'
import { toRecipePage } from '../../../server/views/to-recipe-page.ts'
import { createCookbook } from '../../fixtures/cookbook.ts'

const recipe = documentSchemas.recipe.parse(createCookbook().recipes?.find(({ documentId }) => documentId === 'recipe-1'))

describe('the page of a recipe', () => {
  it('groups steps by phase and numbers them through', () => {
    const page = toRecipePage({ document: { ...recipe, steps: [...recipe.steps].reverse() }, translations: [] })
    expect(page.phaseGroups.map(({ phase, steps }) => [phase, steps.map(step => `${step.number} ${step.title}`)])).toEqual([
      ['before', ['1 Inviter bredt til en samtale', '2 Skriv ned behovet uten å nevne løsningen']],
      ['during', ['3 Prøv i det små']],
      ['after', ['4 Avgjør hva som blir fast']],
    ])
  })

  it('puts templates and agreement drafts in place as links', () => {
    const [before] = toRecipePage({ document: recipe, translations: [] }).phaseGroups
    expect(before?.steps[0]?.tools).toEqual([expect.objectContaining({ type: 'template', path: '/maler/behovsbeskrivelse' })])
    expect(before?.steps[0]?.pitfall?.barrier?.path).toBe('/barrierer/innkjop-og-anbud')
  })

  it('explains the hats part by part', () => {
    const { difficulty } = toRecipePage({ document: recipe, translations: [] })
    expect(difficulty?.hats).toBe(3)
    expect(difficulty?.parts.map(({ name, value }) => [name, value])).toEqual([['parties', 3], ['legal', 4], ['anchoring', 3], ['timeToResult', 2], ['money', 3]])
  })
})
