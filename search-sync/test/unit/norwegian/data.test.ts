import { describe, expect, it } from 'vitest'
import { canonicalStem } from '../../../src/norwegian/canonical-stem.ts'
import { bokmalNynorsk } from '../../../src/norwegian/data/bokmal-nynorsk.ts'
import { compoundWords, wholeWords } from '../../../src/norwegian/data/compound-words.ts'
import { fieldSynonyms } from '../../../src/norwegian/data/field-synonyms.ts'
import { analyseQuery, analyseText } from '../../../src/norwegian/index.ts'
import { splitCompound } from '../../../src/norwegian/split-compound.ts'
import { stemNorwegian } from '../../../src/norwegian/stem.ts'

describe('the data files', () => {
  it('hold at least 120 pairs of bokmål and nynorsk', () => {
    expect(bokmalNynorsk.length).toBeGreaterThanOrEqual(120)
  })

  it.each([...bokmalNynorsk, ...fieldSynonyms])('%s: each word finds the others', (...words) => {
    expect(new Set(words.map(canonicalStem)).size).toBe(1)
    for (const word of words) {
      const query = analyseQuery(word, 'nn').query.split(' ')
      for (const other of words)
        expect(query.some(term => analyseText(other, 'nb').split(' ').includes(term))).toBe(true)
    }
  })

  it('need each bokmål/nynorsk pair (take out one that the stemmer already joins)', () => {
    const needless = bokmalNynorsk.filter(([bokmal = '', ...nynorsk]) => nynorsk.some(word => stemNorwegian(word) === stemNorwegian(bokmal)))
    expect(needless).toEqual([])
  })

  it('do not join groups that nobody meant to join (the canonical stem of each is its own, or written down here)', () => {
    const meant = new Set(['avgjørelse beslutning', 'formål hensikt', 'forespørsel henvendelse', 'kunngjøring utlysning', 'effekt virkning', 'begynne begynnelse', 'øke økning', 'bærekraft bærekraftig', 'forskjellig ulikhet', 'ensom ensomhet', 'hjem hjemme'])
    const firsts = new Map<string, Set<string>>()
    for (const [first = ''] of [...bokmalNynorsk, ...fieldSynonyms])
      firsts.set(canonicalStem(first), (firsts.get(canonicalStem(first)) ?? new Set()).add(first))
    const joined = [...firsts.values()].map(words => [...words].sort().join(' ')).filter(words => words.includes(' '))
    expect(joined.filter(words => !meant.has(words))).toEqual([])
  })

  it('never split a word of the lexicon, nor one that must stay whole', () => {
    for (const word of [...compoundWords, ...wholeWords])
      expect([word, splitCompound(word)]).toEqual([word, []])
  })

  it('have no word twice in the lexicon', () => {
    expect(compoundWords.filter((word, at) => compoundWords.indexOf(word) !== at)).toEqual([])
  })
})
