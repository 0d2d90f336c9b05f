import type { WholeLocale } from '../../shared/paths.ts'
import type { CalendarEvent } from './write-calendar.ts'
import { budgetYearTexts } from '../../shared/budget-year-texts.ts'
import { budgetWindows, budgetYearPath } from '../../shared/budget-year.ts'
import { withLocalePrefix } from '../../shared/paths.ts'

/** When the texts or the months were last altered: calendars take in only what is newer than what they have. */
const updatedAt = '2026-11-28T12:00:00Z'
const firstYear = 2026

/** The windows of the municipal year as whole days, once a year. */
export function toBudgetYearEvents(reader: WholeLocale, siteUrl: string): CalendarEvent[] {
  const url = siteUrl + withLocalePrefix(budgetYearPath, reader)
  return budgetWindows.map(({ key, firstMonth, lastMonth }) => ({
    id: `budget-year-${key}`,
    updatedAt,
    title: budgetYearTexts[reader][key].title,
    description: `${budgetYearTexts[reader][key].text}\n\n${url}`,
    location: '',
    url,
    isCancelled: false,
    when: { firstDay: toDate(firstMonth, 1), lastDay: toDate(lastMonth + 1, 0) },
    rule: 'FREQ=YEARLY',
  }))
}

function toDate(month: number, day: number): string {
  return new Date(Date.UTC(firstYear, month - 1, day)).toISOString().slice(0, 10)
}
