const DAY_MS = 24 * 60 * 60 * 1000

/** The date in Norway, `YYYY-MM-DD`, so many days from `now`. */
export function norwegianDate(now: Date, daysFromNow = 0): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(now.getTime() + daysFromNow * DAY_MS)
}
