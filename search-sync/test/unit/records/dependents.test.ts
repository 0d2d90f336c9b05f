import { expect, it } from 'vitest'
import { findShowingPaths } from '../../../src/records/dependents.ts'

it('knows every place where a barrier is shown, the pitfalls of recipes too', () => {
  expect(findShowingPaths('barrier')).toEqual([
    { uid: 'api::recipe.recipe', path: 'barriers' },
    { uid: 'api::recipe.recipe', path: 'steps.pitfall.barrier' },
    { uid: 'api::example.example', path: 'barriers' },
    { uid: 'api::template.template', path: 'barriers' },
    { uid: 'api::agreement-draft.agreement-draft', path: 'barriers' },
    { uid: 'api::meeting-place.meeting-place', path: 'barriers' },
    { uid: 'api::event.event', path: 'barriers' },
    { uid: 'api::glossary-term.glossary-term', path: 'barriers' },
  ])
})

it('knows that entrances show recipes, so that their pages are told of a change', () => {
  expect(findShowingPaths('recipe')).toEqual([
    { uid: 'api::entrance.entrance', path: 'situations.recipe' },
    { uid: 'api::entrance.entrance', path: 'featuredRecipes' },
  ])
})

it('asks nothing for a type that is shown nowhere', () => {
  expect(findShowingPaths('event')).toEqual([])
})
