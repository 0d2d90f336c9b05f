import type { WholeLocale } from '../../shared/paths.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import type { CalendarAddress } from './read-calendar-path.ts'
import type { Calendar, CalendarEvent } from './write-calendar.ts'
import { entryPath, withLocalePrefix } from '../../shared/paths.ts'
import { findEntry, readAll } from '../cms/find-entry.ts'
import { findTimes, toCalendarRule } from '../events/recurring-times.ts'
import { toBudgetYearEvents } from './budget-year-events.ts'
import { calendarWording } from './calendar-wording.ts'

type Event = DocumentOf<'event'>

/** Who subscribes keeps what was; older than this is left out, so that a calendar does not grow for ever. */
const keptMs = 365 * 86_400_000

/** The calendar at an address, and null where there is nothing by that name. `url`: its own address. */
export async function buildCalendar({ choice, reader }: CalendarAddress, url: string, siteUrl: string): Promise<Calendar | null> {
  const wording = calendarWording[reader]
  const toCalendar = (name: string, events: Event[]): Calendar =>
    ({ name, language: reader, url, events: events.map(event => toCalendarEvent(event, reader, siteUrl)) })

  switch (choice.kind) {
    case 'budget-year':
      return { name: wording.budgetYear, language: reader, url, events: toBudgetYearEvents(reader, siteUrl) }
    case 'event': {
      const found = await findEntry('event', choice.slug, reader)
      return found && toCalendar(found.document.title, [found.document])
    }
    case 'meeting-place': {
      const found = await findEntry('meeting-place', choice.slug, reader)
      return found && toCalendar(found.document.title, await readRecent(event => event.meetingPlace?.documentId === found.document.documentId, reader))
    }
    case 'county': {
      const name = await findCountyName(choice.code, reader)
      return name === null ? null : toCalendar(wording.inCounty(name), await readRecent(event => event.county?.code === choice.code, reader))
    }
    case 'all':
      return toCalendar(wording.all, await readRecent(() => true, reader))
  }
}

async function readRecent(fits: (event: Event) => boolean, reader: WholeLocale): Promise<Event[]> {
  const span = { startMs: Date.now() - keptMs, endMs: Number.POSITIVE_INFINITY }
  const isRecent = (event: Event) => Date.parse(event.endsAt) >= span.startMs || findTimes(event, { ...span, endMs: Date.now() }).length > 0
  return (await readAll('event', reader)).filter(event => fits(event) && isRecent(event))
}

/** A county has a calendar when something in the cookbook is in it, also where no event is just now. */
async function findCountyName(code: string, reader: WholeLocale): Promise<string | null> {
  const entries = [...await readAll('event', reader), ...await readAll('meeting-place', reader)]
  return entries.find(entry => entry.county?.code === code)?.county?.title ?? null
}

function toCalendarEvent(event: Event, reader: WholeLocale, siteUrl: string): CalendarEvent {
  const wording = calendarWording[reader]
  const url = siteUrl + withLocalePrefix(entryPath('event', event.slug), event.locale)
  const lines = [
    event.isDemo ? wording.fictional : null,
    event.summary,
    event.registration && !event.isCancelled ? `${wording.registration}: ${event.registration}` : null,
    `${wording.more}: ${url}`,
  ]
  return {
    id: event.documentId,
    updatedAt: event.updatedAt,
    title: event.isCancelled ? `${wording.cancelled}: ${event.title}` : event.title,
    description: lines.filter(line => line !== null && line !== '').join('\n\n'),
    location: [event.place, event.municipality?.title, event.county?.title].filter(part => part).join(', '),
    url,
    isCancelled: event.isCancelled,
    when: { timeZone: event.timeZone, startsAt: event.startsAt, endsAt: event.endsAt },
    rule: toCalendarRule(event),
  }
}
