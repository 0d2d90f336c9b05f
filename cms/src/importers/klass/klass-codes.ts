import { z } from 'zod'
import { parseJson } from '../parse-json.ts'

/**
 * The reply of Klass's `codes` (a range of dates) and `codesAt` (one date). In `codes` a code has a row for each name it
 * has had; `validToInRequestedRange` is the first day on which the row no longer holds. `codesAt` tells no dates.
 * https://data.ssb.no/api/klass/v1/api-guide.html
 */
const date = z.iso.date('is not a date such as 2024-01-01').nullish()
const rowSchema = z.object({
  code: z.string(),
  name: z.string('is missing').trim().min(1, 'is empty'),
  validFromInRequestedRange: date,
  validToInRequestedRange: date,
})
type KlassRow = z.infer<typeof rowSchema>

function replySchema(isCode: RegExp) {
  const code = z.string('is missing').regex(isCode, `is not a code of this classification (${isCode.source})`)
  return z.object({ codes: z.array(rowSchema.extend({ code }), 'is missing: the list of codes').min(1, 'is empty') })
}

/** A place under one code, as it is now: dates as Klass has them, null where it does not say. */
export interface KlassPlace {
  code: string
  name: string
  validFrom: string | null
  /** The first day on which it no longer is. */
  validTo: string | null
}

/**
 * @param text the reply
 * @param isCode how a code of this classification looks
 * @param source where the reply comes from, for the message
 * @throws {ImportError} with the line of every problem.
 */
export function parseKlassPlaces(text: string, isCode: RegExp, source: string): KlassPlace[] {
  const { codes } = parseJson(text, replySchema(isCode), source)
  const rangeEnd = findRangeEnd(codes)
  const byCode = Map.groupBy(codes, row => row.code)
  return [...byCode.values()].map(rows => toPlace(rows, rangeEnd)).sort((a, b) => a.code.localeCompare(b.code))
}

/** Asked for with `to=`, Klass ends every row there, also what goes on: then no row is without an end. */
function findRangeEnd(rows: readonly KlassRow[]): string | null {
  const ends = rows.map(row => row.validToInRequestedRange ?? null)
  return ends.includes(null) ? null : ends.reduce((last, end) => end !== null && (last === null || end > last) ? end : last, null)
}

/** The latest name; the dates of the latest unbroken time, since a code can be used again. */
function toPlace(rows: readonly KlassRow[], rangeEnd: string | null): KlassPlace {
  const latestFirst = [...rows].sort((a, b) => startOf(b).localeCompare(startOf(a)))
  const [latest, ...earlier] = latestFirst
  if (latest === undefined)
    throw new Error('A group of rows is never empty')
  let validFrom = latest.validFromInRequestedRange ?? null
  for (const row of earlier) {
    if (validFrom === null || (row.validToInRequestedRange ?? '') < validFrom)
      break
    validFrom = row.validFromInRequestedRange ?? null
  }
  const end = latest.validToInRequestedRange ?? null
  return { code: latest.code, name: latest.name, validFrom, validTo: end === rangeEnd ? null : end }
}

function startOf(row: KlassRow): string {
  return row.validFromInRequestedRange ?? ''
}
