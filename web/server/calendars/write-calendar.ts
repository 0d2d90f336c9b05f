/**
 * Calendar files (RFC 5545) as Outlook, Google and Apple read them. The same content gives the same bytes: every time
 * stamp comes from the entry, none from the clock, so that an unchanged calendar is a 304.
 */
import type { ICalEventData } from 'ical-generator'
import { TZDate } from '@date-fns/tz'
import ical, { escape, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'

export interface CalendarEvent {
  /** The same for ever, whatever the event is called and in whichever language it is read. */
  id: string
  updatedAt: string
  title: string
  description: string
  location: string
  url: string
  isCancelled: boolean
  /** `dates`: whole days as `YYYY-MM-DD`, the last one included. */
  when: { timeZone: string, startsAt: string, endsAt: string } | { firstDay: string, lastDay: string }
  /** RRULE without the prefix; see recurring-times.ts. */
  rule: string | null
}
export interface Calendar { name: string, language: string, url: string, events: CalendarEvent[] }

/** How often calendars are asked to look; most decide for themselves. */
const refreshS = 60 * 60 * 4
const dayMs = 86_400_000
/** Sequence numbers count seconds from here, so that they are small, and grow with every change. */
const sequenceStartMs = Date.UTC(2020, 0, 1)

/** The text of the file. Lines are folded and escaped by the library, except where it forgets to (NAME). */
export function writeCalendar({ name, language, url, events }: Calendar): string {
  const calendar = ical({
    name: escape(name, false),
    prodId: { company: 'Kokeboka', product: 'Arrangementer', language },
    method: ICalCalendarMethod.PUBLISH,
    source: url,
    ttl: refreshS,
    // Without a name: one for the whole calendar would take the Z from every time stamp in UTC.
    timezone: { name: null, generator: writeTimeZone },
  })
  for (const event of events)
    calendar.createEvent(toEventData(event))
  return `${calendar.toString()}\r\n`
}

/** Zones that are alike share one text in the source; it must have the name that the event uses. */
function writeTimeZone(timeZone: string): string | null {
  const block = tzlib_get_ical_block(timeZone)[0]
  return block === undefined || !block.startsWith('BEGIN:') ? null : block.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${timeZone}`)
}

function toEventData({ id, updatedAt, title, description, location, url, isCancelled, when, rule }: CalendarEvent): ICalEventData {
  const changedAt = new Date(updatedAt)
  return {
    id: `${id}@kokeboka`,
    stamp: changedAt,
    lastModified: changedAt,
    sequence: Math.max(0, Math.floor((changedAt.getTime() - sequenceStartMs) / 1000)),
    summary: title,
    url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...description === '' ? {} : { description },
    ...location === '' ? {} : { location },
    ...rule === null ? {} : { repeating: `RRULE:${rule}` },
    ...toTimes(when),
  }
}

/** A day off the clock does not make its owner busy. */
function toTimes(when: CalendarEvent['when']): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone' | 'transparency'> {
  if ('firstDay' in when)
    return { allDay: true, start: new Date(when.firstDay), end: new Date(Date.parse(when.lastDay) + dayMs), transparency: ICalEventTransparency.TRANSPARENT }
  const { timeZone, startsAt, endsAt } = when
  return { timezone: timeZone, start: new TZDate(startsAt, timeZone), end: new TZDate(endsAt, timeZone) }
}
