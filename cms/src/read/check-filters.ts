import type { Problem } from './problems.ts'
import type { PublicField, PublicFields, PublicSchemas } from './public-schema.ts'
import { checkFilterValue, operatorsOf } from './filter-values.ts'
import { READ_LIMITS } from './limits.ts'
import { nameParameter } from './problems.ts'

/** Where in a filter we are, and what has been found so far. */
interface Walk {
  schemas: PublicSchemas
  problems: Problem[]
  conditions: number
}
type Path = readonly (string | number)[]

/**
 * Holds a filter against the public fields: only they can be asked about, along relations within the cookbook. Gives
 * the filter as Strapi takes it; what was wrong is in `problems`.
 */
export function checkFilters(schemas: PublicSchemas, fields: PublicFields, given: unknown, path: Path): { filters: Record<string, unknown>, problems: Problem[] } {
  const walk: Walk = { schemas, problems: [], conditions: 0 }
  const filters = checkGroup(walk, fields, given, path, 0)
  if (walk.conditions > READ_LIMITS.conditions)
    walk.problems.push({ parameter: nameParameter(path), message: `has ${walk.conditions} conditions, and at most ${READ_LIMITS.conditions} are taken` })
  return { filters, problems: walk.problems }
}

function checkGroup(walk: Walk, fields: PublicFields, given: unknown, path: Path, depth: number): Record<string, unknown> {
  if (!isRecord(given))
    return fail(walk, path, 'names no field; write filters[title][$eq]=…')
  if (depth > READ_LIMITS.filterDepth)
    return fail(walk, path, `is more than ${READ_LIMITS.filterDepth} levels deep`)
  const conditions = Object.entries(given).map(([key, value]) => {
    const here = [...path, key]
    if (key === '$and' || key === '$or')
      return { [key]: checkGroups(walk, fields, value, here, depth) }
    if (key === '$not')
      return { [key]: checkGroup(walk, fields, value, here, depth + 1) }
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    return { [key]: field === undefined ? fail(walk, here, 'is not a public field') : checkField(walk, field, value, here, depth) }
  })
  // Strapi loses conditions of two relations that use the same operator, and takes `$not` in a relation for one about
  // its id; in a list of conditions it does neither.
  return { $and: conditions }
}

function checkGroups(walk: Walk, fields: PublicFields, given: unknown, path: Path, depth: number): unknown[] {
  if (Array.isArray(given))
    return given.map((group, index) => checkGroup(walk, fields, group, [...path, index], depth + 1))
  fail(walk, path, `is a list: ${nameParameter(path)}[0][title][$eq]=…`)
  return []
}

function checkField(walk: Walk, field: PublicField, given: unknown, path: Path, depth: number): unknown {
  const operators = operatorsOf(field)
  if (operators.length === 0)
    return fail(walk, path, 'cannot be filtered on')
  if (isRecord(given) && Object.keys(given).every(key => key.startsWith('$') && (operators as readonly string[]).includes(key)))
    return checkOperators(walk, field, given, path)
  if (field.kind === 'relation')
    return checkGroup(walk, walk.schemas.entry(field.target), given, path, depth + 1)
  if (field.kind === 'component')
    return checkGroup(walk, walk.schemas.component(field.component), given, path, depth + 1)
  if (typeof given === 'string' && field.kind === 'scalar' && operators.includes('$eq'))
    return checkOperators(walk, field, { $eq: given }, path)
  return fail(walk, path, `takes one of ${operators.join(', ')}`)
}

function checkOperators(walk: Walk, field: PublicField, given: Record<string, unknown>, path: Path): Record<string, unknown> {
  walk.conditions += Object.keys(given).length
  return Object.fromEntries(Object.entries(given).map(([operator, value]) => {
    const check = checkFilterValue(field, operator, value)
    if (!check.ok)
      fail(walk, [...path, operator], check.message)
    return check.ok && (field.kind === 'choices' || field.kind === 'references')
      ? asTextOfList(operator, check.value)
      : [operator, check.ok ? check.value : undefined]
  }))
}

/**
 * Lists are stored as JSON. `$containsi` is the operator that Strapi casts to text on PostgreSQL too; the quotation
 * marks keep `F1` from finding `F10`.
 */
function asTextOfList(operator: string, value: unknown): [string, string] {
  return [`${operator}i`, `"${String(value)}"`]
}

function fail(walk: Walk, path: Path, message: string): Record<string, never> {
  walk.problems.push({ parameter: nameParameter(path), message })
  return {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
