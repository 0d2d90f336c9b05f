import type { InterfaceLocale } from '../../shared/paths.ts'
import type { CountyChoice, DayEvent, EventMonthPage, MonthDay } from '../../shared/types/event-pages.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import type { Span } from '../events/recurring-times.ts'
import { TZDate } from '@date-fns/tz'
import { isShownMonth, shiftMonth } from '../../shared/month.ts'
import { readAll } from '../cms/find-entry.ts'
import { findTimes } from '../events/recurring-times.ts'
import { toLink } from './to-links.ts'

type Event = DocumentOf<'event'>

/** The days of the page are Norway's, also for an event elsewhere. */
const timeZone = 'Europe/Oslo'

/** A month of events, week by week; null where there is no page of that month. */
export async function buildEventMonth(month: string, county: string | undefined, reader: InterfaceLocale, nowMs: number): Promise<EventMonthPage | null> {
  if (!isShownMonth(month, nowMs))
    return null
  const all = await readAll('event', reader)
  const events = all.filter(event => county === undefined || event.county?.code === county)
  const weeks = toWeeks(month).map(week => week.map(date => toDay(date, month, events, nowMs)))
  const toNeighbour = (by: number) => isShownMonth(shiftMonth(month, by), nowMs) ? shiftMonth(month, by) : null
  return {
    month,
    previous: toNeighbour(-1),
    next: toNeighbour(1),
    weeks,
    isEmpty: weeks.flat().every(day => !day.isInMonth || day.events.length === 0),
    counties: listCounties(all),
  }
}

/** The counties of some entries, each once, by name. */
export function listCounties(entries: readonly Pick<Event, 'county'>[]): CountyChoice[] {
  const byCode = new Map<string, CountyChoice>()
  for (const { county } of entries) {
    if (county !== null && county.code !== null)
      byCode.set(county.code, { code: county.code, title: county.title })
  }
  return [...byCode.values()].sort((one, other) => one.title.localeCompare(other.title, 'nb'))
}

/** The dates of the weeks that a month touches, Monday first. */
function toWeeks(month: string): string[][] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const daysBefore = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const daysInMonth = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const toDate = (day: number) => new Date(Date.UTC(year, number - 1, day)).toISOString().slice(0, 10)
  return Array.from({ length: Math.ceil((daysBefore + daysInMonth) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => toDate(week * 7 + weekday + 1 - daysBefore)))
}

function toDay(date: string, month: string, events: readonly Event[], nowMs: number): MonthDay {
  const [year = 0, number = 1, day = 1] = date.split('-').map(Number)
  const startMs = new TZDate(year, number - 1, day, timeZone).getTime()
  const endMs = new TZDate(year, number - 1, day + 1, timeZone).getTime()
  return {
    date,
    isInMonth: date.startsWith(month),
    isToday: nowMs >= startMs && nowMs < endMs,
    events: events
      .flatMap(event => findTimes(event, { startMs, endMs }).filter(time => time.endMs > startMs || time.startMs === startMs).map(time => ({ event, time })))
      .sort((one, other) => one.time.startMs - other.time.startMs)
      .map(({ event, time }) => toDayEvent(event, time, startMs)),
  }
}

function toDayEvent(event: Event, time: Span, dayStartMs: number): DayEvent {
  return {
    ...toLink('event', event),
    startsAt: time.startMs < dayStartMs ? null : new Date(time.startMs).toISOString(),
    timeZone: event.timeZone,
    isCancelled: event.isCancelled,
  }
}
