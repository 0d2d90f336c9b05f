/**
 * When a series happens. A rule counts in the clock of the place, so that a meeting at ten stays at ten when the clocks
 * change; the library counts without zones, so it is given the clock on the wall as if that were UTC.
 */
import type { EventTime } from '../../shared/types/pages.ts'
import { TZDate } from '@date-fns/tz'
import { RRule } from 'rrule'
import { readRecurrence } from '../../shared/recurrence.ts'

export interface TimedEvent extends EventTime { recurrenceRule: string | null }
export interface Span { startMs: number, endMs: number }

/** The CMS takes at most 120 times; a rule that got past it still cannot fill our memory. */
const mostTimes = 400
const lastSecondOfDay = [23, 59, 59] as const

/** What the clock on the wall shows at a moment, written as if it were UTC. */
function toWallMs(momentMs: number, timeZone: string): number {
  const wall = new TZDate(momentMs, timeZone)
  return Date.UTC(wall.getFullYear(), wall.getMonth(), wall.getDate(), wall.getHours(), wall.getMinutes(), wall.getSeconds())
}

function fromWallMs(wallMs: number, timeZone: string): number {
  const wall = new Date(wallMs)
  return new TZDate(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate(), wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds(), timeZone).getTime()
}

/** `20270601`, `20270601T120000` or `20270601T120000Z` → the last moment that a time may begin at. */
function readUntil(value: string, timeZone: string): number | null {
  const [, year, month, day, hour, minute, second, zulu] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(value) ?? []
  if (year === undefined)
    return null
  const clock = hour === undefined ? lastSecondOfDay : [Number(hour), Number(minute), Number(second)] as const
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day), ...clock)
  return zulu === undefined ? fromWallMs(ms, timeZone) : ms
}

function toStamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}|[-:]/g, '')
}

/** The parts of a rule, without the prefix, and its end as a moment. Null where it is no rule, or has an unreadable end. */
function readRule({ recurrenceRule, timeZone }: TimedEvent): { parts: string[], untilMs: number | null } | null {
  if (readRecurrence(recurrenceRule) === null || recurrenceRule === null)
    return null
  const all = recurrenceRule.trim().toUpperCase().replace(/^RRULE:/, '').split(';').filter(part => part !== '')
  const until = all.find(part => part.startsWith('UNTIL='))
  const untilMs = until === undefined ? null : readUntil(until.slice('UNTIL='.length), timeZone)
  if (until !== undefined && untilMs === null)
    return null
  return { parts: all.filter(part => part !== until), untilMs }
}

/** The rule as calendars want it (RFC 5545 3.3.10): its end in UTC, as the start has a time zone. */
export function toCalendarRule(event: TimedEvent): string | null {
  const rule = readRule(event)
  return rule && [...rule.parts, ...rule.untilMs === null ? [] : [`UNTIL=${toStamp(rule.untilMs)}`]].join(';')
}

/** The times of an event that touch a span of time; one that happens once has at most one. Soonest first. */
export function findTimes(event: TimedEvent, span: Span): Span[] {
  const first: Span = { startMs: Date.parse(event.startsAt), endMs: Date.parse(event.endsAt) }
  const touches = (time: Span) => time.endMs >= span.startMs && time.startMs < span.endMs
  const lengthMs = first.endMs - first.startMs
  return listStarts(event, { startMs: span.startMs - lengthMs, endMs: span.endMs })
    .map(startMs => ({ startMs, endMs: startMs + lengthMs }))
    .filter(touches)
}

function listStarts(event: TimedEvent, { startMs, endMs }: Span): number[] {
  const { timeZone } = event
  const first = Date.parse(event.startsAt)
  const rule = readRule(event)
  if (rule === null)
    return [first]
  try {
    const options = { ...RRule.parseString(rule.parts.join(';')), dtstart: new Date(toWallMs(first, timeZone)), ...rule.untilMs === null ? {} : { until: new Date(toWallMs(rule.untilMs, timeZone)) } }
    return new RRule(options)
      .between(new Date(toWallMs(startMs, timeZone)), new Date(toWallMs(endMs, timeZone)), true, (_, index) => index < mostTimes)
      .map(wall => fromWallMs(wall.getTime(), timeZone))
  }
  catch {
    // The library throws for what it cannot read; the CMS should have refused it. The first time is sure.
    return [first]
  }
}
