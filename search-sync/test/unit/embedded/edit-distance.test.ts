import { describe, expect, it } from 'vitest'
import { editDistance } from '../../../src/embedded/edit-distance.ts'

describe('the number of typos', () => {
  it.each([
    ['avtale', 'avtale', 0],
    ['avtlae', 'avtale', 1],
    ['avtle', 'avtale', 1],
    ['avttale', 'avtale', 1],
    ['bvtale', 'avtale', 2],
    ['vtale', 'avtale', 2],
    ['avtalene', 'avtale', 2],
    ['helt', 'annet', 3],
  ])('from %s to %s is %i', (typed, word, expected) => {
    expect(editDistance(typed, word, 2, false)).toBe(expected)
  })

  it('of a half typed word counts to the best beginning', () => {
    expect(editDistance('samrab', 'samarbeid', 2, true)).toBe(1)
    expect(editDistance('samar', 'samarbeidsavtale', 1, true)).toBe(0)
    expect(editDistance('kommun', 'samarbeid', 2, true)).toBe(3)
  })
})
