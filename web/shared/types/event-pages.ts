import type { BudgetWindowKey } from '../budget-year.ts'
import type { EntryCard, EntryLink } from './pages.ts'

/** A county that something is in. */
export interface CountyChoice { code: string, title: string }

export interface EventListPage { coming: EntryCard[], past: EntryCard[], counties: CountyChoice[] }

/** One time of an event. `startsAt` is null on the days after its first. */
export interface DayEvent extends EntryLink { startsAt: string | null, timeZone: string, isCancelled: boolean }
/** `date`: `YYYY-MM-DD` in Norway. */
export interface MonthDay { date: string, isInMonth: boolean, isToday: boolean, events: DayEvent[] }
export interface EventMonthPage {
  month: string
  /** Months beside it; null where there is no page. */
  previous: string | null
  next: string | null
  /** Each from Monday to Sunday. */
  weeks: MonthDay[][]
  isEmpty: boolean
  counties: CountyChoice[]
}

export interface BudgetYearPage {
  /** The month that it is in Norway, 1–12. */
  month: number
  recipe: EntryLink | null
  /** The steps of the recipe that belong in each window. */
  steps: { window: BudgetWindowKey, number: number, title: string }[]
}
