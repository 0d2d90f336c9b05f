import type { CalendarEvent } from '../../../server/calendars/write-calendar.ts'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { toBudgetYearEvents } from '../../../server/calendars/budget-year-events.ts'
import { writeCalendar } from '../../../server/calendars/write-calendar.ts'

const meeting: CalendarEvent = {
  id: 'event-1',
  updatedAt: '2026-10-12T08:00:00Z',
  title: 'Åpen kveld; mat, prat\\og mer',
  description: `Første linje\nAndre linje, med ${'svært '.repeat(30)}lang tekst`,
  location: 'Biblioteket, Eksempelvik',
  url: 'https://kokeboka.example/arrangementer/apen-kveld',
  isCancelled: false,
  when: { timeZone: 'Europe/Oslo', startsAt: '2027-03-18T09:00:00Z', endsAt: '2027-03-18T11:00:00Z' },
  rule: 'FREQ=WEEKLY;COUNT=4',
}
const write = (...events: CalendarEvent[]) => writeCalendar({ name: 'Møter, kurs; og mer', language: 'nb', url: 'https://kokeboka.example/arrangementer.ics', events })

/** As an independent reader of calendars sees it, with the time zones that the file itself brings. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  ICAL.TimezoneService.reset()
  calendar.getAllSubcomponents('vtimezone').forEach(zone => ICAL.TimezoneService.register(zone))
  return { calendar, events: calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event)) }
}
const firstOf = (text: string) => read(text).events[0]!

describe('a calendar file', () => {
  it('says what it is, in the headings that Outlook, Google and Apple read', () => {
    const { calendar } = read(write(meeting))
    expect(['version', 'method'].map(name => calendar.getFirstPropertyValue(name))).toEqual(['2.0', 'PUBLISH'])
    // The parser knows neither of these for text, and gives them as they stand.
    expect(['x-wr-calname', 'name'].map(name => calendar.getFirstPropertyValue(name))).toEqual(['Møter\\, kurs\\; og mer', 'Møter\\, kurs\\; og mer'])
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT4H')
    expect(calendar.getFirstPropertyValue('prodid')).toContain('Kokeboka')
  })

  it('keeps every line within 75 bytes, ended as the standard says, and none empty', () => {
    const lines = write(meeting).split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.slice(0, -1).filter(line => line === '' || line.includes('\n') || new TextEncoder().encode(line).length > 75 || /^[A-Z-]+:$/.test(line))).toEqual([])
  })

  it('gives back title, text and place as they were written', () => {
    const event = firstOf(write(meeting))
    expect([event.summary, event.description, event.location, event.uid]).toEqual([meeting.title, meeting.description, meeting.location, 'event-1@kokeboka'])
  })

  it('holds a series at the same time of day across the change of clocks', () => {
    const event = firstOf(write(meeting))
    const times = event.iterator()
    const starts = [1, 2, 3, 4].map(() => times.next())
    expect(starts.map(time => `${time.toString()} ${time.toJSDate().toISOString().slice(11, 16)}Z`)).toEqual(['2027-03-18T10:00:00 09:00Z', '2027-03-25T10:00:00 09:00Z', '2027-04-01T10:00:00 08:00Z', '2027-04-08T10:00:00 08:00Z'])
    expect(times.next()).toBeUndefined()
  })

  it('brings the rules of each time zone that it uses, under the name it uses', () => {
    const { calendar } = read(write(meeting, { ...meeting, id: 'event-2', when: { ...meeting.when, timeZone: 'Europe/Helsinki' } as CalendarEvent['when'] }))
    expect(calendar.getAllSubcomponents('vtimezone').map(zone => zone.getFirstPropertyValue('tzid'))).toEqual(['Europe/Oslo', 'Europe/Helsinki'])
  })

  it('tells of an update by a later stamp and a higher number, and of a cancellation, under the same name', () => {
    const [before, after] = [meeting, { ...meeting, updatedAt: '2026-11-01T08:00:01Z', isCancelled: true }].map(event => firstOf(write(event)))
    expect(after!.uid).toBe(before!.uid)
    expect(after!.sequence).toBeGreaterThan(before!.sequence)
    expect([before, after].map(event => event!.component.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED'])
    expect(['dtstamp', 'last-modified'].map(name => String(after!.component.getFirstPropertyValue(name)))).toEqual(['2026-11-01T08:00:01Z', '2026-11-01T08:00:01Z'])
  })

  it('is the same bytes as long as nothing is changed', () => {
    expect(write(meeting)).toBe(write({ ...meeting }))
  })

  it('leaves out what is not known', () => {
    const event = firstOf(write({ ...meeting, description: '', location: '', rule: null }))
    expect(['description', 'location', 'rrule'].filter(name => event.component.hasProperty(name))).toEqual([])
  })
})

describe('the calendar of the municipal year', () => {
  it('has each window as whole days, once a year, without making anybody busy', () => {
    const { events } = read(writeCalendar({ name: 'År', language: 'nb', url: 'https://kokeboka.example/kommunearet.ics', events: toBudgetYearEvents('nb', 'https://kokeboka.example') }))
    expect(events.map(({ startDate, endDate }) => `${startDate} – ${endDate}`)).toEqual(['2026-01-01 – 2026-04-01', '2026-04-01 – 2026-07-01', '2026-08-01 – 2026-10-01', '2026-10-01 – 2026-12-01', '2026-12-01 – 2027-01-01'])
    expect(events.map(event => `${event.component.getFirstPropertyValue('rrule')} ${event.component.getFirstPropertyValue('transp')}`)).toEqual(Array.from({ length: 5 }).fill('FREQ=YEARLY TRANSPARENT'))
  })
})
