import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { hangSteps } from '../../../server/views/budget-year.ts'
import { budgetRecipeSlug, budgetWindows } from '../../../shared/budget-year.ts'

type Steps = Parameters<typeof hangSteps>[0]
const toSteps = (...phases: string[]) => phases.map((phase, index) => ({ phase, title: `Steg ${index + 1}` })) as Steps
const toWindows = (steps: Steps) => hangSteps(steps).map(({ number, window }) => `${number} ${window}`)

describe('the steps on the budget wheel', () => {
  it('hang in the window that names them, each once', () => {
    expect(toWindows(toSteps('before', 'before', 'before', 'before', 'before', 'during', 'after'))).toEqual(['1 listen', '2 listen', '3 show', '4 show', '5 show', '6 proposal', '7 decision'])
  })

  it('are not lost when an editor adds one or moves one to another phase', () => {
    expect(toWindows(toSteps('before', 'during', 'before', 'after', 'after'))).toEqual(['1 listen', '2 listen', '3 proposal', '4 decision', '5 decision'])
  })

  it('are those of the first content: where the recipe is rewritten, look over `steps` in shared/budget-year.ts', () => {
    const seed = parse(readFileSync(new URL('../../../../cms/seeds/recipe/bruk-budsjetthjulet.yaml', import.meta.url), 'utf8')) as { locales: { nb: { slug: string, steps: Steps } } }
    expect(seed.locales.nb.slug).toBe(budgetRecipeSlug)
    const named = budgetWindows.flatMap(({ steps, phase }) => steps.map(number => `${number} ${phase}`))
    expect(named).toEqual(seed.locales.nb.steps.map(({ phase }, index) => `${index + 1} ${phase}`))
  })
})
