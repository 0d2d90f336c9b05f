import type { Recurrence, RecurrenceDay } from '#shared/recurrence'
import { weekdays } from '#shared/recurrence'

/** A Monday; the days after it give the names of the others. */
const mondayMs = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

/** How often an event happens, in words: «Første tirsdag i måneden, seks ganger». */
export function useRecurrence() {
  const { t } = useI18n()
  const reader = useInterfaceLocale()
  const { toDay } = useDates()
  const language = computed(() => reader.value === 'en' ? 'en-GB' : reader.value)

  function toDayName({ weekday, nth }: RecurrenceDay): string {
    const name = new Intl.DateTimeFormat(language.value, { weekday: 'long', timeZone: 'UTC' }).format(mondayMs + weekdays.indexOf(weekday) * dayMs)
    return nth === null ? name : `${t(`recurrence.nth.${nth === -1 ? 'last' : nth}`)} ${name}`
  }
  function toList(words: string[]): string {
    return new Intl.ListFormat(language.value, { type: 'conjunction' }).format(words)
  }
  function toPeriod({ frequency, interval, days, monthDay }: Recurrence): string {
    const period = t(`recurrence.${frequency.toLowerCase()}`, interval)
    if (monthDay !== null)
      return t('recurrence.onDate', { day: monthDay, period })
    return days.length === 0 ? period : t('recurrence.onDays', { days: toList(days.map(toDayName)), period })
  }

  function toWords(recurrence: Recurrence): string {
    if (recurrence.isOther)
      return t('recurrence.other')
    const end = recurrence.count !== null
      ? t('recurrence.times', recurrence.count)
      : recurrence.until === null ? '' : t('recurrence.until', { date: toDay(recurrence.until) })
    const sentence = [toPeriod(recurrence), end].filter(part => part !== '').join(', ')
    return `${t('recurrence.again')} ${sentence}`
  }
  return { toWords }
}
