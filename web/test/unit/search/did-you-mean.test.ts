import { describe, expect, it } from 'vitest'
import { bestBets, findBestBet } from '../../../server/search/best-bets.ts'
import { findBetterSpelling, learnWords } from '../../../server/search/did-you-mean.ts'

const known = learnWords([
  { text: 'Anskaffelser uten anbud', locale: 'nb' },
  { text: 'Måling av effekt i kommunen', locale: 'nb' },
  { text: 'Anbod og samarbeid', locale: 'nn' },
])

describe('a better spelling', () => {
  it.each([
    ['anskafelser', 'anskaffelser'],
    ['Effket i kommnen', 'effekt i kommunen'],
    ['samarebid', 'samarbeid'],
  ])('of «%s» is «%s»', (q, better) => {
    expect(findBetterSpelling(q, known, 'nb')).toBe(better)
  })

  it.each(['anskaffelse', 'kommuner', 'anbud', 'samarb', 'xyzzyxyzzy', 'av', ''])('is not offered for «%s»', (q) => {
    expect(findBetterSpelling(q, known, 'nb')).toBeNull()
  })
})

describe('a best bet', () => {
  it('is found whatever the capitals, spaces and question marks', () => {
    expect(findBestBet('  Hvor begynner  jeg? ')?.slug).toBe('basisoppskrift')
    expect(findBestBet('hvor begynner jeg med anbud')).toBeUndefined()
  })

  it('is written as it is compared, and belongs to one entry only', () => {
    const queries = bestBets.flatMap(bet => bet.queries)
    expect(queries.filter(query => findBestBet(query) === undefined)).toEqual([])
    expect(new Set(queries).size).toBe(queries.length)
  })
})
