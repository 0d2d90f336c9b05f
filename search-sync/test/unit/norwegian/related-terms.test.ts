import { describe, expect, it } from 'vitest'
import { everydayMeanings } from '../../../src/norwegian/data/everyday-words.ts'
import { norwegianStopWords } from '../../../src/norwegian/data/stop-words.ts'
import { analyseQuery, analyseText } from '../../../src/norwegian/index.ts'

describe('the field\'s words that everyday words may mean', () => {
  it('are found for any form of the word, in bokmål and nynorsk, beside the query and not in it', () => {
    const risk = analyseText('risiko', 'nb')
    for (const [text, locale] of [['jeg er redd', 'nb'], ['vi frykter det', 'nb'], ['vi torer ikkje, otte', 'nn']] as const) {
      const { query, related } = analyseQuery(text, locale)
      expect(related).toContain(risk)
      expect(query.split(' ')).not.toContain(risk)
    }
  })

  it('go one way: the word of the field does not bring the everyday word', () => {
    expect(analyseQuery('nullfeilskultur', 'nb').related).not.toContain(analyseText('redd', 'nb'))
  })

  it('are not guessed for English words that look the same', () => {
    expect(analyseQuery('test by mail', 'en').related).toEqual([])
  })

  it('are few enough for one request to the engine, however long the query', () => {
    expect(analyseQuery('redd treg kutte firma prate penger bestemme', 'nb').related.length).toBeLessThanOrEqual(12)
  })

  it('are written with both words and terms on every line, and never for a word that queries drop', () => {
    expect(everydayMeanings.filter(({ words, terms }) => words.includes('') || terms.includes(''))).toEqual([])
    expect(everydayMeanings.flatMap(({ words }) => words.filter(word => norwegianStopWords.has(word)))).toEqual([])
  })
})
