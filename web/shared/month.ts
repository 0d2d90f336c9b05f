/** Months as `YYYY-MM`, as they stand in addresses. */

/** How far back and ahead there are pages of a month, so that no robot can walk on for ever. */
const monthsBack = 12
const monthsAhead = 24

/** The month that it is in Norway. */
export function toMonth(nowMs: number): string {
  return new Intl.DateTimeFormat('sv', { year: 'numeric', month: '2-digit', timeZone: 'Europe/Oslo' }).format(nowMs)
}

/** `2026-12`, 1 → `2027-01` */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

/** Whether a month has a page, as seen from now. */
export function isShownMonth(month: string, nowMs: number): boolean {
  const now = toMonth(nowMs)
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) && month >= shiftMonth(now, -monthsBack) && month <= shiftMonth(now, monthsAhead)
}
