import { describe, expect, it } from 'vitest'
import { isRecurrenceOver, readRecurrence } from '../../../shared/recurrence.ts'

const day = 86_400_000
const ended = Date.parse('2026-01-06T18:00:00Z')

describe('a rule of recurrence', () => {
  it('is read into its parts', () => {
    expect(readRecurrence('FREQ=MONTHLY;BYDAY=1TU;COUNT=6')).toEqual({ frequency: 'MONTHLY', interval: 1, days: [{ weekday: 'TU', nth: 1 }], monthDay: null, count: 6, until: null, isOther: false })
    expect(readRecurrence('RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20270630T220000Z')).toMatchObject({ interval: 2, days: [{ weekday: 'MO', nth: null }, { weekday: 'WE', nth: null }], until: '2027-06-30', isOther: false })
    expect(readRecurrence('FREQ=MONTHLY;BYDAY=-1FR')).toMatchObject({ days: [{ weekday: 'FR', nth: -1 }], isOther: false })
    expect(readRecurrence('FREQ=MONTHLY;BYMONTHDAY=15')).toMatchObject({ monthDay: 15, isOther: false })
  })

  it.each([null, '', 'x', 'FREQ=HOURLY', '=;=;', 'FREQ'])('is none in %j', (rule) => {
    expect(readRecurrence(rule)).toBeNull()
  })

  it.each(['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1', 'FREQ=YEARLY;BYMONTH=3;BYDAY=1MO', 'FREQ=MONTHLY;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=1TU', 'FREQ=MONTHLY;BYDAY=9XX', 'FREQ=MONTHLY;BYMONTHDAY=1,15'])('%s is too much for a few words', (rule) => {
    expect(readRecurrence(rule)?.isOther).toBe(true)
  })

  it.each([
    ['FREQ=WEEKLY;COUNT=4', 27, false],
    ['FREQ=WEEKLY;COUNT=4', 29, true],
    ['FREQ=WEEKLY;UNTIL=20260131', 24, false],
    ['FREQ=WEEKLY;UNTIL=20260131', 27, true],
    ['FREQ=MONTHLY;BYDAY=5FR;COUNT=2', 100, false],
    ['FREQ=DAILY', 10_000, false],
  ])('%s has ended %i days after the first time: %s', (rule, days, isOver) => {
    const recurrence = readRecurrence(rule)
    expect(recurrence && isRecurrenceOver(recurrence, ended, ended + days * day)).toBe(isOver)
  })
})
