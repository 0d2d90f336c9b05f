import { describe, expect, it } from 'vitest'
import { fromOsloTime, sayOsloTime, toOsloTime } from '../../../src/schedule/oslo-time.ts'

function iso(local: string) {
  const moment = fromOsloTime(local)
  return moment.ok ? new Date(moment.at).toISOString() : moment.reason
}

describe('fromOsloTime', () => {
  it('is one hour ahead of UTC in winter and two in summer', () => {
    expect(iso('2026-12-01T08:00')).toBe('2026-12-01T07:00:00.000Z')
    expect(iso('2026-07-01T08:00')).toBe('2026-07-01T06:00:00.000Z')
    expect(iso('2026-07-01T00:30')).toBe('2026-06-30T22:30:00.000Z')
  })

  it('says when the clock jumps over a time, in the night when summer time begins', () => {
    expect(iso('2026-03-29T01:59')).toBe('2026-03-29T00:59:00.000Z')
    expect(iso('2026-03-29T02:30')).toBe('skipped')
    expect(iso('2026-03-29T03:00')).toBe('2026-03-29T01:00:00.000Z')
  })

  it('takes the first of a time that comes twice, in the night when summer time ends', () => {
    expect(iso('2026-10-25T01:59')).toBe('2026-10-24T23:59:00.000Z')
    expect(iso('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(iso('2026-10-25T03:00')).toBe('2026-10-25T02:00:00.000Z')
  })

  it.each(['', 'i morgen', '2026-02-30T08:00', '2026-12-01T24:30', '2026-12-01', '2026-12-01T08:00Z'])('does not take «%s» for a time', (local) => {
    expect(iso(local)).toBe('not-a-time')
  })

  it('gives back what toOsloTime shows, through every hour of a year but the one that comes twice', () => {
    const start = Date.UTC(2026, 0, 1)
    const wrong = Array.from({ length: 365 * 24 }, (_, hour) => start + hour * 3600_000)
      .filter(at => iso(toOsloTime(at)) !== new Date(at).toISOString())
    expect(wrong.map(at => new Date(at).toISOString())).toEqual(['2026-10-25T01:00:00.000Z'])
  })
})

describe('sayOsloTime', () => {
  it('says the moment as Norwegians write it', () => {
    expect(sayOsloTime(Date.UTC(2026, 11, 1, 7))).toBe('1. desember 2026 kl. 08:00')
  })
})
