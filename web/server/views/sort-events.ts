import type { DocumentOf } from '../cms/schemas.ts'

type Event = DocumentOf<'event'>

/** Coming events soonest first (one that is under way is still coming), past ones latest first. */
export function sortEvents(events: readonly Event[], nowMs: number): { coming: Event[], past: Event[] } {
  const byStart = [...events].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
  return {
    coming: byStart.filter(event => Date.parse(event.endsAt) >= nowMs),
    past: byStart.filter(event => Date.parse(event.endsAt) < nowMs).reverse(),
  }
}
