import { describe, expect, it } from 'vitest'
import { PermanentError } from '../../../src/errors.ts'
import { toSearchRecord } from '../../../src/records/index.ts'
import { recipeDocument } from '../../fixtures/documents.ts'

describe('toSearchRecord', () => {
  it('names every fault of an entry that is not what its type promises', () => {
    const broken = { ...recipeDocument, title: 7, difficulty: { ...recipeDocument.difficulty, hats: 9 } }
    expect(() => toSearchRecord('recipe', broken)).toThrow(PermanentError)
    expect(() => toSearchRecord('recipe', broken)).toThrow(/title: .*difficulty\.hats: /s)
  })

  it('takes null for an empty component list, as Strapi may give it', () => {
    expect(toSearchRecord('recipe', { ...recipeDocument, steps: null, ingredients: null }).text).toContain('Start med innbyggeren.')
  })

  it('gives the same hash for another row of the same content, and another for other content', () => {
    const hash = (change: object) => toSearchRecord('recipe', { ...recipeDocument, ...change })._hash
    expect(hash({ id: 99, updatedAt: '2026-05-05T00:00:00.000Z' })).toBe(hash({}))
    expect(hash({ title: 'Noe annet' })).not.toBe(hash({}))
  })

  it('shows at most 4,000 characters and searches all of them', () => {
    const situation = 'ord '.repeat(2_000)
    const record = toSearchRecord('recipe', { ...recipeDocument, situation })
    expect(record.text.length).toBeLessThanOrEqual(4_000)
    expect(record.text.endsWith('ord')).toBe(true)
    expect(record.textTerms).toContain('innovasjonslos')
  })
})
