export const LANGUAGE_NAMES: Record<string, string> = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', se: 'nordsamisk' }

const DAY_MS = 24 * 60 * 60 * 1000

/** «24. november 2026», of `YYYY-MM-DD` or a time in ISO 8601. */
export function toDateText(date: string): string {
  return new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(new Date(date))
}

/** «i dag», «i går», «for 12 dager siden». */
export function toDaysAgo(time: string, now = Date.now()): string {
  const days = Math.max(0, Math.floor((now - Date.parse(time)) / DAY_MS))
  return days === 0 ? 'det siste døgnet' : `for ${count(days, 'dag', 'dager')} siden`
}

/** «4 sekunder», «3 minutter», «2 timer», «5 dager». */
export function toDurationText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60)
    return count(seconds, 'sekund', 'sekunder')
  if (seconds < 3600)
    return count(Math.round(seconds / 60), 'minutt', 'minutter')
  return seconds < 86_400 ? count(Math.round(seconds / 3600), 'time', 'timer') : count(Math.round(seconds / 86_400), 'dag', 'dager')
}

export function count(number: number, one: string, many: string): string {
  return `${toNumberText(number)} ${number === 1 ? one : many}`
}

export function toNumberText(number: number): string {
  return new Intl.NumberFormat('nb-NO').format(number)
}

/** One decimal, so that 24.96 % is not shown as the 25 % that it is under; rounded down for the same reason. */
export function toPercentText(share: number): string {
  return `${new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 }).format(Math.floor(share * 1000) / 10)}\u00A0%`
}
