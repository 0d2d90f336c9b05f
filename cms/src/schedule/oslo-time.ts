/**
 * Editors plan in Norwegian time, wherever their machine thinks it is; moments are stored in UTC. Pure, and used by
 * the server and the admin alike.
 */
const TIME_ZONE = 'Europe/Oslo'
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/
/** Summer time first: where an hour comes twice, the first of the two is meant. */
const OFFSETS_MS = [2 * 3600_000, 3600_000]

const parts = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const sentence = new Intl.DateTimeFormat('nb-NO', { timeZone: TIME_ZONE, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })

export type OsloMoment = { ok: true, at: number } | { ok: false, reason: 'not-a-time' | 'skipped' }

/**
 * `2026-12-01T08:00` on a Norwegian clock as milliseconds since 1970.
 * `skipped`: a time that the clock jumps over in the night when summer time begins.
 */
export function fromOsloTime(local: string): OsloMoment {
  const asUtc = LOCAL_TIME.test(local) ? Date.parse(`${local}Z`) : Number.NaN
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== local)
    return { ok: false, reason: 'not-a-time' }
  const at = OFFSETS_MS.map(offset => asUtc - offset).find(candidate => toOsloTime(candidate) === local)
  return at === undefined ? { ok: false, reason: 'skipped' } : { ok: true, at }
}

/** `2026-12-01T08:00`, as a Norwegian clock shows the moment. */
export function toOsloTime(at: number): string {
  const values = Object.fromEntries(parts.formatToParts(at).map(part => [part.type, part.value]))
  return `${values.year}-${values.month}-${values.day}T${values.hour}:${values.minute}`
}

/** «1. desember 2026 kl. 08:00», in Norwegian time. */
export function sayOsloTime(at: number): string {
  return sentence.format(at)
}
