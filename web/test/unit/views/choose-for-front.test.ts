import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../../server/cms/schemas.ts'
import { byEase, chooseExamples, chooseRecipes, findChallenge } from '../../../server/views/choose-for-front.ts'
import { createCookbook } from '../../fixtures/cookbook.ts'

const cookbook = createCookbook()
const recipes = (cookbook.recipes ?? []).map(document => documentSchemas.recipe.parse(document))
const [entrance] = (cookbook.entrances ?? []).map(document => documentSchemas.entrance.parse(document))
const [example] = (cookbook.examples ?? []).map(document => documentSchemas.example.parse(document))
const [need] = (cookbook.needs ?? []).map(document => documentSchemas.need.parse(document))
if (entrance === undefined || need === undefined || example === undefined)
  throw new Error('The small cookbook lacks an entrance, an example or a need.')

describe('the recipes of the front page', () => {
  const [easiest] = [...recipes].sort(byEase)
  const lift = (...wanted: typeof recipes) => ({ ...entrance, featuredRecipes: wanted.map(({ documentId, title, slug, locale, summary, situation }) => ({ documentId, title, slug, locale, summary, situation })) })

  it('are those that the entrances lift, in turn, and then the easiest, each once', () => {
    const [a, b, c] = recipes.filter(recipe => recipe !== easiest)
    if (a === undefined || b === undefined || c === undefined || easiest === undefined)
      throw new Error('The small cookbook lacks recipes.')
    expect(chooseRecipes(recipes, [lift(a, b), lift(c, a)], 4)).toEqual([a, c, b, easiest])
  })

  it('are the easiest where no entrance is published', () => {
    expect(chooseRecipes(recipes, [], 2).map(recipe => recipe.difficulty?.hats)).toEqual([...recipes].map(recipe => recipe.difficulty?.hats ?? 6).sort().slice(0, 2))
  })
})

describe('the examples of the front page', () => {
  it('are those that have come furthest, and among equals those in the reader\'s language', () => {
    const stage = (stage: 'pilot' | 'operation' | 'spread', locale: 'nb' | 'nn') => ({ ...example, stage, locale, title: `${stage} ${locale}` })
    const all = [stage('pilot', 'nn'), stage('operation', 'nb'), stage('operation', 'nn'), stage('spread', 'nb')]
    expect(chooseExamples(all, 'nn', 3).map(({ title }) => title)).toEqual(['spread nb', 'operation nn', 'operation nb'])
  })
})

describe('the challenge of the month', () => {
  const lifted = { ...need, featuredMonth: '2026-12', outcome: 'open' as const }

  it('is the need of the month that it is in Norway', () => {
    expect(findChallenge([need, lifted], Date.parse('2026-11-30T23:30:00Z'))).toEqual(lifted)
    expect(findChallenge([need, lifted], Date.parse('2026-11-30T22:30:00Z'))).toBeNull()
  })

  it('is not one that is solved or withdrawn', () => {
    const settled = (['solved', 'withdrawn', 'pilot'] as const).map(outcome => ({ ...lifted, outcome }))
    expect(findChallenge(settled, Date.parse('2026-12-05T12:00:00Z'))).toBeNull()
  })
})
