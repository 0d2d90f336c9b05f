import type { PublicField, ScalarType } from './public-schema.ts'
import { CHOICE_LISTS } from '../content/choices.ts'
import { READ_LIMITS } from './limits.ts'

/**
 * Which operators a field takes, and which values. Held against the type here, because the databases disagree about
 * what is wrong: PostgreSQL answers «out of range» or «invalid input syntax» where SQLite finds nothing.
 */
export type FilterOperator = typeof EQUAL[number] | typeof ORDER[number] | typeof LIKE[number] | typeof EMPTY[number] | typeof LIST[number]

const EQUAL = ['$eq', '$ne', '$in', '$notIn'] as const
const ORDER = ['$lt', '$lte', '$gt', '$gte', '$between'] as const
const LIKE = ['$eqi', '$nei', '$contains', '$notContains', '$containsi', '$notContainsi', '$startsWith', '$startsWithi', '$endsWith', '$endsWithi'] as const
const EMPTY = ['$null', '$notNull'] as const
const LIST = ['$contains', '$notContains'] as const

const TEXT = [...EQUAL, ...ORDER, ...LIKE, ...EMPTY]
const ORDERED = [...EQUAL, ...ORDER, ...EMPTY]
const SCALAR_OPERATORS: Record<ScalarType, readonly FilterOperator[]> = {
  string: TEXT,
  text: TEXT,
  richtext: TEXT,
  email: TEXT,
  uid: TEXT,
  enumeration: [...EQUAL, ...EMPTY],
  boolean: ['$eq', '$ne', ...EMPTY],
  integer: ORDERED,
  biginteger: ORDERED,
  float: ORDERED,
  decimal: ORDERED,
  date: ORDERED,
  datetime: ORDERED,
  time: ORDERED,
  json: EMPTY,
  blocks: EMPTY,
}

/** Empty for what one filters through and not on. */
export function operatorsOf(field: PublicField): readonly FilterOperator[] {
  switch (field.kind) {
    case 'scalar': return SCALAR_OPERATORS[field.type]
    case 'choices':
    case 'references': return LIST
    case 'relation':
    case 'component': return EMPTY
    case 'media': return []
  }
}

export type ValueCheck = { ok: true, value: unknown } | { ok: false, message: string }
const wrong = (message: string): ValueCheck => ({ ok: false, message })
const right = (value: unknown): ValueCheck => ({ ok: true, value })

/** One value, or the list of `$in`, `$notIn` and `$between`, as the database takes it. */
export function checkFilterValue(field: PublicField, operator: string, value: unknown): ValueCheck {
  if (operator === '$null' || operator === '$notNull')
    return checkBoolean(value)
  if (operator !== '$in' && operator !== '$notIn' && operator !== '$between')
    return checkOne(field, value)
  const values = Array.isArray(value) ? value : [value]
  if (values.length > READ_LIMITS.values)
    return wrong(`takes at most ${READ_LIMITS.values} values`)
  if (operator === '$between' && values.length !== 2)
    return wrong('takes two values, the lower and the upper')
  const checks = values.map(one => checkOne(field, one))
  return checks.find(check => !check.ok) ?? right(checks.map(check => check.ok ? check.value : undefined))
}

function checkOne(field: PublicField, value: unknown): ValueCheck {
  if (typeof value !== 'string')
    return wrong('takes one value')
  if (value.length > READ_LIMITS.valueLength)
    return wrong(`takes at most ${READ_LIMITS.valueLength} characters`)
  switch (field.kind) {
    case 'scalar': return checkScalar(field.type, field.enum, value)
    case 'choices': {
      const known = CHOICE_LISTS[field.list].map(choice => choice.value)
      return known.includes(value) ? right(value) : wrong(`is one of ${known.join(', ')}`)
    }
    case 'references': return /^[a-z0-9]{1,64}$/i.test(value) ? right(value) : wrong('is a documentId')
    default: return wrong('takes no value')
  }
}

/** PostgreSQL's `integer`. */
const INTEGER_MAX = 2_147_483_647

function checkScalar(type: ScalarType, values: string[] | undefined, value: string): ValueCheck {
  switch (type) {
    case 'enumeration': return values?.includes(value) === true ? right(value) : wrong(`is one of ${values?.join(', ')}`)
    case 'boolean': return checkBoolean(value)
    case 'integer': return /^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) <= INTEGER_MAX ? right(Number(value)) : wrong('is a whole number')
    case 'biginteger': return /^-?\d{1,18}$/.test(value) ? right(value) : wrong('is a whole number')
    case 'float':
    case 'decimal': return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(value) ? right(Number(value)) : wrong('is a number')
    case 'date': return /^\d{4}-\d{2}-\d{2}$/.test(value) && isTime(`${value}T00:00:00Z`) ? right(value) : wrong('is a date, YYYY-MM-DD')
    case 'datetime': return /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(value) && isTime(value) ? right(new Date(value).toISOString()) : wrong('is a time in ISO 8601, 2026-01-31T12:00:00Z')
    case 'time': return /^\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?$/.test(value) ? right(value) : wrong('is a time of day, 12:00')
    default: return right(value)
  }
}

/** Also false for 31 February, which `Date` would make March of. */
function isTime(value: string): boolean {
  const time = new Date(value)
  return !Number.isNaN(time.getTime()) && time.getUTCFullYear() > 0 && new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(value.slice(0, 10))
}

function checkBoolean(value: unknown): ValueCheck {
  const given = String(value)
  if (given === 'true' || given === '1')
    return right(true)
  return given === 'false' || given === '0' ? right(false) : wrong('is true or false')
}
