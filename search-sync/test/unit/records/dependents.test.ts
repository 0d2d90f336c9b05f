import { expect, it } from 'vitest'
import { findShowingPaths, SHOWS } from '../../../src/records/dependents.ts'

it('knows every place where a barrier is shown, the pitfalls of recipes and the stories of examples too', () => {
  const paths = findShowingPaths('barrier')
  expect(paths).toEqual(expect.arrayContaining([
    { uid: 'api::recipe.recipe', path: 'barriers' },
    { uid: 'api::recipe.recipe', path: 'steps.pitfall.barrier' },
    { uid: 'api::example.example', path: 'barriersMet.barrier' },
    { uid: 'api::need.need', path: 'barriers' },
    { uid: 'api::need.need', path: 'relatedEntries' },
  ]))
  // Thirteen editorial types have both, and recipes and examples one more each.
  expect(paths).toHaveLength(28)
})

it('asks for no more at once than the CMS takes', () => {
  const types = Object.keys(SHOWS) as (keyof typeof SHOWS)[]
  expect(Math.max(...types.map(type => findShowingPaths(type).length))).toBeLessThanOrEqual(50)
})

it('knows that entrances and steps show others, so that their pages are told of a change', () => {
  expect(findShowingPaths('recipe')).toEqual(expect.arrayContaining([
    { uid: 'api::entrance.entrance', path: 'situations.recipe' },
    { uid: 'api::entrance.entrance', path: 'featuredRecipes' },
  ]))
  expect(findShowingPaths('example')).toContainEqual({ uid: 'api::recipe.recipe', path: 'steps.examples' })
})

it('looks for a municipality where it is a relation only: it cannot be referred to', () => {
  const paths = findShowingPaths('municipality').map(({ path }) => path)
  expect(paths).toContain('municipality')
  expect(paths).not.toContain('relatedEntries')
})

it('asks nothing for a type that is shown nowhere', () => {
  expect(findShowingPaths('site-settings')).toEqual([])
})
