import { entryPath } from './paths.ts'

/** Where the calendars are, without the prefix of a language; server/calendars/read-calendar-path.ts reads them. */
export const calendarPaths = { all: '/arrangementer.ics', budgetYear: '/kommunearet.ics' } as const

export function countyCalendarPath(code: string): string {
  return `/arrangementer/fylke/${code}.ics`
}

export function entryCalendarPath(type: 'event' | 'meeting-place', slug: string): string {
  return `${entryPath(type, slug)}.ics`
}
