import { describe, expect, it } from 'vitest'
import { findTimes, toCalendarRule } from '../../../server/events/recurring-times.ts'

const meeting = { startsAt: '2027-03-04T09:00:00Z', endsAt: '2027-03-04T10:00:00Z', timeZone: 'Europe/Oslo', recurrenceRule: 'FREQ=WEEKLY;COUNT=6' }
const spring = { startMs: Date.parse('2027-03-01T00:00:00Z'), endMs: Date.parse('2027-06-01T00:00:00Z') }
const toStarts = (event: typeof meeting | { recurrenceRule: string | null } & Omit<typeof meeting, 'recurrenceRule'>) => findTimes(event, spring).map(({ startMs }) => new Date(startMs).toISOString().slice(0, 16))

describe('the times of a series', () => {
  it('stay at ten on the wall when the clocks change', () => {
    expect(toStarts(meeting)).toEqual(['2027-03-04T09:00', '2027-03-11T09:00', '2027-03-18T09:00', '2027-03-25T09:00', '2027-04-01T08:00', '2027-04-08T08:00'])
  })

  it('include the one on the last day, whichever way the end is written', () => {
    for (const until of ['20270401', '20270401T100000', '20270401T080000Z'])
      expect(toStarts({ ...meeting, recurrenceRule: `FREQ=WEEKLY;UNTIL=${until}` }).at(-1)).toBe('2027-04-01T08:00')
  })

  it('are one where there is no rule, or none that can be read', () => {
    for (const recurrenceRule of [null, '', 'ofte', 'FREQ=WEEKLY;UNTIL=snart', 'FREQ=WEEKLY;BYDAY=XX'])
      expect(toStarts({ ...meeting, recurrenceRule })).toEqual(['2027-03-04T09:00'])
  })

  it('are those that touch the span, also where one begins before it', () => {
    const span = { startMs: Date.parse('2027-03-11T09:30:00Z'), endMs: Date.parse('2027-03-18T09:00:00Z') }
    expect(findTimes(meeting, span)).toEqual([{ startMs: Date.parse('2027-03-11T09:00:00Z'), endMs: Date.parse('2027-03-11T10:00:00Z') }])
  })
})

describe('the rule in a calendar', () => {
  it('ends at a moment in UTC, as RFC 5545 asks where the start has a time zone', () => {
    expect(toCalendarRule({ ...meeting, recurrenceRule: 'RRULE:FREQ=MONTHLY;UNTIL=20270601;BYDAY=1TH' })).toBe('FREQ=MONTHLY;BYDAY=1TH;UNTIL=20270601T215959Z')
  })
})
