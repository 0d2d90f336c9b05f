/** Making a formatter costs a hundred times what using it does. Languages and options are few. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function toFormatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options])
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(language, options)
  formatters.set(key, formatter)
  return formatter
}

/** Dates and times in words, in the language of the interface. */
export function useDates() {
  const reader = useInterfaceLocale()
  const language = computed(() => reader.value === 'en' ? 'en-GB' : reader.value)

  /** A date that is none, as an editor may have left it in a draft, is shown as it stands. */
  function toWords(date: string, options: Intl.DateTimeFormatOptions): string {
    const moment = new Date(date)
    return Number.isNaN(moment.getTime()) ? date : toFormatter(language.value, options).format(moment)
  }

  /** `2026-10-05` → «5. oktober 2026». */
  function toDay(date: string, timeZone = 'UTC'): string {
    return toWords(date, { dateStyle: 'long', timeZone })
  }
  /** «oktober 2026» */
  function toMonth(date: string): string {
    return toWords(date, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  }
  /** 10 → «oktober» */
  function toMonthName(month: number, length: 'long' | 'short' = 'long'): string {
    return toFormatter(language.value, { month: length, timeZone: 'UTC' }).format(Date.UTC(2024, month - 1)).replace('.', '')
  }
  /** Only as much of a date as is known: «2024», «mars 2024» or «5. mars 2024». */
  function toKnown(date: string, precision: 'day' | 'month' | 'year'): string {
    if (precision === 'day')
      return toDay(date)
    return precision === 'month' ? toMonth(date) : toWords(date, { year: 'numeric', timeZone: 'UTC' })
  }
  /** «torsdag 5. november 2026» */
  function toWeekday(moment: string, timeZone: string): string {
    return toFormatter(language.value, { dateStyle: 'full', timeZone }).format(new Date(moment))
  }
  /** «09:30» */
  function toClock(moment: string, timeZone: string): string {
    return toFormatter(language.value, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(moment))
  }
  function toParts(moment: string, timeZone: string): { day: string, month: string } {
    const format = (options: Intl.DateTimeFormatOptions) => toFormatter(language.value, { ...options, timeZone }).format(new Date(moment))
    return { day: format({ day: 'numeric' }).replace('.', ''), month: format({ month: 'short' }).replace('.', '') }
  }
  return { toDay, toMonth, toMonthName, toKnown, toWeekday, toClock, toParts }
}
