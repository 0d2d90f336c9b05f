import { errors } from '@strapi/utils'
import { describe, expect, it } from 'vitest'
import { toValidationError } from '../../../src/content/problem.ts'
import { describeFailure } from '../../../src/schedule/describe-failure.ts'

function refusal(...problems: [(string | number)[], string][]) {
  return new errors.ValidationError('2 errors occurred', { errors: problems.map(([path, message]) => ({ path, message, name: 'ValidationError' })) })
}

describe('describeFailure', () => {
  it('names every field by its label and says what is wrong', () => {
    const error = refusal(
      [['summary'], 'summary must be a `string` type, but the final value was: `null`.'],
      [['steps', 1, 'title'], 'steps[1].title must be defined.'],
      [['title'], 'title must be at most 200 characters'],
      [['slug'], 'This attribute must be unique'],
      [['duration'], 'something new in Strapi'],
    )
    expect(describeFailure(error, 'api::recipe.recipe')).toBe('«Ingress» må fylles ut. «Steg › Tittel» (nr. 2) må fylles ut. «Tittel» er for lang: høyst 200 tegn. «Adresse» har en verdi som et annet innhold alt har. «Hvor lang tid?» har en verdi som ikke er gyldig.')
  })

  it('passes on what our own rules say', () => {
    const error = toValidationError([{ path: ['state'], message: 'Eksempelet er en kandidat.' }])
    expect(describeFailure(error, 'api::example.example')).toBe('Eksempelet er en kandidat.')
  })
})
