import { describe, expect, it } from 'vitest'
import { isShownMonth, shiftMonth, toMonth } from '../../../shared/month.ts'

const now = Date.parse('2026-11-30T23:30:00Z')

describe('a month in an address', () => {
  it('is the one that it is in Norway', () => {
    expect(toMonth(now)).toBe('2026-12')
  })

  it('has neighbours across the year', () => {
    expect([shiftMonth('2026-12', 1), shiftMonth('2027-01', -1)]).toEqual(['2027-01', '2026-12'])
  })

  it('has a page for a year back and two ahead, and no further', () => {
    expect(['2025-12', '2028-12'].map(month => isShownMonth(month, now))).toEqual([true, true])
    expect(['2025-11', '2029-01', '2027-13', '2027-1', 'neste', ''].map(month => isShownMonth(month, now))).toEqual([false, false, false, false, false, false])
  })
})
