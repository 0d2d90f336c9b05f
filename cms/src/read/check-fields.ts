import type { Problem } from './problems.ts'
import type { PublicFields } from './public-schema.ts'
import { READ_LIMITS } from './limits.ts'
import { nameParameter } from './problems.ts'

const LISTED = ['scalar', 'choices', 'references']
/** Long texts and lists have no order that means anything, and blocks are JSON, which PostgreSQL cannot sort. */
const UNSORTABLE = ['json', 'blocks', 'richtext']

/** `fields`: `*`, a list, or names with commas between. Undefined fields mean all. */
export function checkFields(fields: PublicFields, given: unknown, path: readonly string[]): { fields: string[] | undefined, problems: Problem[] } {
  const names = toNames(given)
  if (names === undefined)
    return { fields: undefined, problems: [{ parameter: nameParameter(path), message: 'is a list of names' }] }
  const problems = names
    .filter(name => name !== '*' && !(Object.hasOwn(fields, name) && LISTED.includes(fields[name]?.kind ?? '')))
    .map(name => ({ parameter: nameParameter(path), message: `«${name}» is not a public field; relations and parts are asked for with populate` }))
  return { fields: names.includes('*') ? undefined : names, problems }
}

/** `sort`: `title`, `title:desc`, a list, names with commas between, or `sort[title]=desc`. */
export function checkSort(fields: PublicFields, given: unknown, path: readonly string[]): { sort: string[], problems: Problem[] } {
  const parameter = nameParameter(path)
  const wanted = typeof given === 'object' && given !== null && !Array.isArray(given)
    ? Object.entries(given).map(([name, order]) => `${name}:${String(order)}`)
    : toNames(given)
  if (wanted === undefined)
    return { sort: [], problems: [{ parameter, message: 'is a list of names, each with :asc or :desc' }] }
  const problems = wanted.flatMap((one) => {
    const [name = '', order = 'asc', ...rest] = one.split(':')
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field?.kind !== 'scalar' || UNSORTABLE.includes(field.type))
      return [{ parameter, message: `«${name}» is not a public field that one can sort by` }]
    return rest.length === 0 && ['asc', 'desc'].includes(order.toLowerCase()) ? [] : [{ parameter, message: `«${one}» has an order that is neither asc nor desc` }]
  })
  if (wanted.length > READ_LIMITS.sorts)
    problems.push({ parameter, message: `has ${wanted.length} fields, and at most ${READ_LIMITS.sorts} are taken` })
  return { sort: wanted, problems }
}

function toNames(given: unknown): string[] | undefined {
  const parts = [given].flat()
  return parts.every(part => typeof part === 'string')
    ? parts.flatMap(part => part.split(',')).map(name => name.trim())
    : undefined
}
