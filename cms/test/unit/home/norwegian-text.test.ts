import { describe, expect, it } from 'vitest'
import { count, toDateText, toDaysAgo, toDurationText, toPercentText } from '../../../src/admin/home/norwegian-text.ts'
import { norwegianDate } from '../../../src/home/norwegian-date.ts'
import { toShare } from '../../../src/home/read-written-standards.ts'

describe('the share of a written standard', () => {
  it('names the one that is written less, and whether it is under a quarter', () => {
    expect(toShare(3, 1)).toEqual({ nb: 3, nn: 1, minority: 'nn', minorityShare: 0.25, isUnder: false })
    expect(toShare(249, 751)).toEqual({ nb: 249, nn: 751, minority: 'nb', minorityShare: 0.249, isUnder: true })
    expect(toShare(5, 0)).toMatchObject({ minority: 'nn', minorityShare: 0, isUnder: true })
  })

  it('is not a share where nothing is written', () => {
    expect(toShare(0, 0)).toMatchObject({ minorityShare: null, isUnder: false })
  })

  it('is never shown as the quarter that it does not reach', () => {
    expect(toPercentText(0.24999)).toBe('24,9\u00A0%')
    expect(toPercentText(0.25)).toBe('25\u00A0%')
  })
})

describe('the words of the home page', () => {
  it('say one and many', () => {
    expect([count(0, 'side', 'sider'), count(1, 'side', 'sider'), count(1200, 'side', 'sider')]).toEqual(['0 sider', '1 side', '1\u00A0200 sider'])
  })

  it.each([[0, '0 sekunder'], [1000, '1 sekund'], [59_400, '59 sekunder'], [60_000, '1 minutt'], [2 * 3_600_000, '2 timer'], [49 * 3_600_000, '2 dager']])('say how long %i ms is', (ms, text) => {
    expect(toDurationText(ms)).toBe(text)
  })

  it('say how many days ago, and dates in Norwegian', () => {
    const now = Date.parse('2026-11-24T12:00:00Z')
    expect([toDaysAgo('2026-11-24T11:00:00Z', now), toDaysAgo('2026-11-23T11:00:00Z', now), toDaysAgo('2026-11-12T11:00:00Z', now)]).toEqual(['det siste døgnet', 'for 1 dag siden', 'for 12 dager siden'])
    expect(toDateText('2026-11-24')).toBe('24. november 2026')
    expect([norwegianDate(new Date('2026-11-23T23:30:00Z')), norwegianDate(new Date('2026-11-24T12:00:00Z'), 30)]).toEqual(['2026-11-24', '2026-12-24'])
  })
})
