/** Dates and times in words, in the language of the interface. */
export function useDates() {
  const reader = useInterfaceLocale()
  const language = computed(() => reader.value === 'en' ? 'en-GB' : reader.value)

  /** `2026-10-05` → «5. oktober 2026». */
  function toDay(date: string, timeZone = 'UTC'): string {
    return new Intl.DateTimeFormat(language.value, { dateStyle: 'long', timeZone }).format(new Date(date))
  }
  /** «oktober 2026» */
  function toMonth(date: string): string {
    return new Intl.DateTimeFormat(language.value, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(date))
  }
  /** «torsdag 5. november 2026» */
  function toWeekday(moment: string, timeZone: string): string {
    return new Intl.DateTimeFormat(language.value, { dateStyle: 'full', timeZone }).format(new Date(moment))
  }
  /** «09:30» */
  function toClock(moment: string, timeZone: string): string {
    return new Intl.DateTimeFormat(language.value, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(moment))
  }
  function toParts(moment: string, timeZone: string): { day: string, month: string } {
    const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language.value, { ...options, timeZone }).format(new Date(moment))
    return { day: format({ day: 'numeric' }).replace('.', ''), month: format({ month: 'short' }).replace('.', '') }
  }
  return { toDay, toMonth, toWeekday, toClock, toParts }
}
