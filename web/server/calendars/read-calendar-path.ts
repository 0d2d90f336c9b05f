import type { WholeLocale } from '../../shared/paths.ts'
import { calendarPaths } from '../../shared/calendar-paths.ts'
import { readEntryPath, splitLocalePrefix } from '../../shared/paths.ts'

/** What a calendar holds: everything, what is in a county or at a meeting place, one event, or the municipal year. */
export type CalendarChoice
  = | { kind: 'all' | 'budget-year' }
    | { kind: 'county', code: string }
    | { kind: 'meeting-place' | 'event', slug: string }
export interface CalendarAddress { choice: CalendarChoice, reader: WholeLocale }

const ending = '.ics'

/** `/nn/moteplasser/torsdagskaffe.ics` → what it holds, and the language it speaks; null for any other path. */
export function readCalendarPath(address: string): CalendarAddress | null {
  const { locale: reader, path } = splitLocalePrefix(address)
  if (!address.endsWith(ending) || reader === 'se')
    return null
  const choice = readChoice(path)
  return choice && { choice, reader }
}

function readChoice(path: string): CalendarChoice | null {
  if (path === calendarPaths.all)
    return { kind: 'all' }
  if (path === calendarPaths.budgetYear)
    return { kind: 'budget-year' }
  const [, code] = /^\/arrangementer\/fylke\/(\d{2})\.ics$/.exec(path) ?? []
  if (code !== undefined)
    return { kind: 'county', code }
  const entry = readEntryPath(path.slice(0, -ending.length))
  return entry?.type === 'meeting-place' || entry?.type === 'event' ? { kind: entry.type, slug: decodeURIComponent(entry.slug) } : null
}
