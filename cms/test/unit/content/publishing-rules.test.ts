import { describe, expect, it } from 'vitest'
import { findPublishingProblems } from '../../../src/content/publishing-rules.ts'

describe('findPublishingProblems', () => {
  it('tells what a candidate lacks, in the words of the form', () => {
    const problems = findPublishingProblems('example', { state: 'candidate', body: [{}], parties: 'Døme kommune', barriers: [], sources: [] })
    expect(problems[1]).toBe('Dette mangler: Hvor langt det er kommet, Hvem tok initiativet, Samarbeidsformer, Barrierer, Kilder.')
  })
  it('lets a worked-up example through', () => {
    expect(findPublishingProblems('example', { state: 'worked-up' })).toEqual([])
  })
  it('names a key without a field, a field without use, and a key that stands twice', () => {
    const fields = [{ key: 'navn' }, { key: 'dato' }, { key: 'navn' }]
    expect(findPublishingProblems('template', { fields, sections: [{ text: '{{ navn }} og {{sted}}' }] })).toEqual([
      'Teksten bruker {{sted}}, men det finnes ikke noe felt med den nøkkelen.',
      'Feltet «dato» er ikke brukt i noen tekst.',
      'To felt har samme nøkkel: «navn».',
    ])
  })
  it('counts a key in an alternative wording as used', () => {
    expect(findPublishingProblems('agreement-draft', { fields: [{ key: 'frist' }], clauses: [{ text: 'Avtalen gjelder.', alternatives: 'Til {{frist}}.' }] })).toEqual([])
  })
})
