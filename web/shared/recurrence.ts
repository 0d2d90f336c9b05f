/**
 * How often an event happens, read from an RRULE (RFC 5545) as far as it can be said in a few plain words. What
 * cannot be said so is `isOther`: the page then only says that it happens again.
 */
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = typeof weekdays[number]
/** `nth`: 1–5 from the start of the month, −1 the last, null every one. */
export interface RecurrenceDay { weekday: Weekday, nth: number | null }

export interface Recurrence {
  frequency: Frequency
  interval: number
  days: RecurrenceDay[]
  /** Day of the month. */
  monthDay: number | null
  count: number | null
  /** `YYYY-MM-DD` */
  until: string | null
  isOther: boolean
}

const sayable = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'UNTIL', 'WKST'])
const dayMs = 86_400_000
/** The longest that each period can be. */
const periodDays: Record<Frequency, number> = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }
const frequencies: readonly string[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']

/** `FREQ=MONTHLY;BYDAY=1TU;COUNT=6` → its parts. Null where it is no rule at all. */
export function readRecurrence(rule: string | null): Recurrence | null {
  if (rule === null || rule.trim() === '')
    return null
  const parts = new Map(rule.trim().toUpperCase().replace(/^RRULE:/, '').split(';').map((part): [string, string] => {
    const [name = '', value = ''] = part.split('=')
    return [name, value]
  }))
  const frequency = parts.get('FREQ') ?? ''
  if (!isFrequency(frequency))
    return null
  const days = (parts.get('BYDAY') ?? '').split(',').filter(day => day !== '').map(readDay)
  const monthDay = toWhole(parts.get('BYMONTHDAY'))
  const known = days.filter(day => day !== null)
  return {
    frequency,
    interval: Math.max(1, toWhole(parts.get('INTERVAL')) ?? 1),
    days: known,
    monthDay,
    count: toWhole(parts.get('COUNT')),
    until: toDate(parts.get('UNTIL')),
    isOther: known.length < days.length
      || [...parts.keys()].some(name => !sayable.has(name))
      || (parts.has('BYMONTHDAY') && (monthDay === null || frequency !== 'MONTHLY' || days.length > 0))
      || (days.length > 0 && (frequency === 'YEARLY' || frequency === 'DAILY'))
      // «Tuesday every month» would be each Tuesday of it.
      || known.some(day => (frequency === 'MONTHLY') === (day.nth === null)),
  }
}

/**
 * Whether every time of it may have passed at `nowMs`. An event that counts its times is taken to run for as long as
 * it can at most: better to call a series coming a little too long than to call it over while it goes on.
 */
export function isRecurrenceOver(recurrence: Recurrence, endsAtMs: number, nowMs: number): boolean {
  if (recurrence.until !== null)
    return nowMs > Math.max(endsAtMs, Date.parse(recurrence.until) + dayMs)
  if (recurrence.count === null)
    return false
  // Some months have no fifth Friday or thirty-first; every quarter has one of each.
  const mayBeSkipped = recurrence.isOther || (recurrence.monthDay ?? 0) > 28 || recurrence.days.some(day => day.nth === 5)
  const days = recurrence.count * recurrence.interval * periodDays[recurrence.frequency] * (mayBeSkipped ? 3 : 1)
  return nowMs > endsAtMs + days * dayMs
}

function isFrequency(value: string): value is Frequency {
  return frequencies.includes(value)
}

function readDay(text: string): RecurrenceDay | null {
  const [, nth = '', day = ''] = /^([+-]?\d)?([A-Z]{2})$/.exec(text) ?? []
  const weekday = weekdays.find(name => name === day)
  const number = nth === '' ? null : Number(nth)
  if (weekday === undefined || (number !== null && (number === 0 || number < -1 || number > 5)))
    return null
  return { weekday, nth: number }
}

function toWhole(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,4}$/.test(value) && Number(value) > 0 ? Number(value) : null
}

function toDate(value: string | undefined): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(value ?? '') ?? []
  const date = `${year}-${month}-${day}`
  return Number.isNaN(Date.parse(date)) ? null : date
}
