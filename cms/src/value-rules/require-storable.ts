import type { FieldAttribute } from '../content/walk-fields.ts'
import type { ValueRule } from './value-rule.ts'
import { KEEP } from './value-rule.ts'

/** Strapi makes these columns `varchar(255)`. SQLite does not mind more; PostgreSQL breaks (500). */
const SHORT_TYPES: ReadonlySet<string> = new Set(['string', 'uid', 'email', 'enumeration'])
const SHORT_LENGTH = 255
/** A book is a million characters. */
const LONG_LENGTH = 200_000
/** PostgreSQL's `integer`. */
const LARGEST_INTEGER = 2 ** 31 - 1
const FIRST_YEAR = 1000
const LAST_YEAR = 9999

/** What both databases can hold. */
export const requireStorable: ValueRule = (value, { attribute }, label) => {
  const problem = value === null ? null : findUnstorable(attribute, value)
  return problem === null ? KEEP : { refuse: `Feltet «${label}» ${problem}.` }
}

function findUnstorable(attribute: FieldAttribute, value: unknown): string | null {
  const { type } = attribute
  if (SHORT_TYPES.has(type) || type === 'text')
    return findTextProblem(type, attribute.maxLength, value)
  if (type === 'integer')
    return Number.isSafeInteger(Number(value)) && Math.abs(Number(value)) <= LARGEST_INTEGER ? null : 'er ikke et helt tall, eller er for stort'
  if (type === 'decimal')
    return Number.isFinite(Number(value)) && Math.abs(Number(value)) < 1e8 ? null : 'er ikke et tall, eller er for stort'
  if (type === 'date' || type === 'datetime')
    return isDate(type, value) ? null : `er ikke en gyldig dato (${type === 'date' ? '2026-03-31' : '2026-03-31T09:00:00Z'})`
  if (type === 'blocks')
    return isBlocks(value) ? null : 'er ikke formatert tekst slik kokeboka lagrer den'
  return null
}

function findTextProblem(type: string, maxLength: number | undefined, value: unknown): string | null {
  if (typeof value !== 'string')
    return 'er ikke tekst'
  const longest = SHORT_TYPES.has(type) ? SHORT_LENGTH : LONG_LENGTH
  // Where the schema has a limit of its own, Strapi says so in its own way.
  return maxLength === undefined && value.length > longest ? `er for lang: ${value.length} tegn, høyst ${longest}` : null
}

function isDate(type: 'date' | 'datetime', value: unknown): boolean {
  if (value instanceof Date)
    return !Number.isNaN(value.getTime())
  if (typeof value !== 'string' || (type === 'date' ? !/^\d{4}-\d\d-\d\d(?:T|$)/.test(value) : !/^\d{4}-\d\d-\d\dT/.test(value)))
    return false
  const date = new Date(value)
  const year = date.getUTCFullYear()
  // «2026-02-31» is moved to March by Date and refused by PostgreSQL.
  return !Number.isNaN(date.getTime()) && year >= FIRST_YEAR && year <= LAST_YEAR && new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(value.slice(0, 10))
}

/** Strapi looks at the kinds of blocks, but breaks where there is no block at all, and takes a text for none. */
function isBlocks(value: unknown): boolean {
  return Array.isArray(value) && value.every(block =>
    typeof block === 'object' && block !== null && 'type' in block && (!('children' in block) || isBlocks(block.children)))
}
