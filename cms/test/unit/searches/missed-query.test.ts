import { describe, expect, it } from 'vitest'
import { toMissedQuery } from '../../../src/searches/missed-query.ts'

describe('a missed query', () => {
  it('is counted in one form whatever the case and spaces', () => {
    expect(toMissedQuery('  Sosialt\tEntrepren\u00F8rskap \n i  KOMMUNEN ')).toBe('sosialt entreprenørskap i kommunen')
    expect(toMissedQuery('MÅLING')).toBe(toMissedQuery('ma\u030Aling'))
  })

  it.each(['kari@eksempel.no', '22 33 44 55', '+47 22334455', '01019012345', '010190', '01.01.90', '010190 12345', 'ring 22-33-44-55'])('that looks like personal data is not kept: %s', (text) => {
    expect(toMissedQuery(text)).toBeNull()
  })

  it.each(['§ 13', 'NOU 2024: 1', 'tilskudd 2026', 'DT-0131', 'los 0301 oslo'])('with a few digits is kept: %s', (text) => {
    expect(toMissedQuery(text)).toBe(text.toLowerCase())
  })

  it('that is empty or as long as a story is not kept', () => {
    expect(toMissedQuery(' \n ')).toBeNull()
    expect(toMissedQuery('x'.repeat(80))).toHaveLength(80)
    expect(toMissedQuery('x'.repeat(81))).toBeNull()
  })
})
