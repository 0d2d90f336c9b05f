import type { DocumentOf } from '../cms/schemas.ts'
import { isRecurrenceOver, readRecurrence } from '../../shared/recurrence.ts'

type Event = DocumentOf<'event'>

/** The last time of a series counts; one that is under way is not over. */
export function isOver({ endsAt, recurrenceRule }: Pick<Event, 'endsAt' | 'recurrenceRule'>, nowMs: number): boolean {
  const recurrence = readRecurrence(recurrenceRule)
  return Date.parse(endsAt) < nowMs && (recurrence === null || isRecurrenceOver(recurrence, Date.parse(endsAt), nowMs))
}

/** Coming events soonest first, past ones latest first. */
export function sortEvents(events: readonly Event[], nowMs: number): { coming: Event[], past: Event[] } {
  const byStart = [...events].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
  return {
    coming: byStart.filter(event => !isOver(event, nowMs)),
    past: byStart.filter(event => isOver(event, nowMs)).reverse(),
  }
}
