import type { Problem } from './problems.ts'
import type { PublicField, PublicFields, PublicSchemas } from './public-schema.ts'
import { checkFields, checkSort } from './check-fields.ts'
import { checkFilters } from './check-filters.ts'
import { READ_LIMITS } from './limits.ts'
import { nameParameter } from './problems.ts'

/** What of an uploaded file is public. The rest tells how and where files are stored. */
export const PUBLIC_FILE_FIELDS = ['name', 'url', 'mime', 'size', 'alternativeText', 'caption', 'width', 'height', 'ext'] as const

interface Walk { schemas: PublicSchemas, problems: Problem[], populated: number, maxDepth: number }
type Path = readonly string[]
type Populate = Record<string, unknown>

const OPTIONS = ['fields', 'populate', 'filters', 'sort']

/** Levels of a populate: `{ steps: { populate: { terms: true } } }` has two. */
export function depthOf(populate: unknown): number {
  if (!isRecord(populate))
    return 0
  return Math.max(0, ...Object.values(populate).map(node => 1 + (isRecord(node) ? depthOf(node.populate) : 0)))
}

/** Holds a populate against the public fields, at most `maxDepth` levels. Takes every form that Strapi takes. */
export function checkPopulate(schemas: PublicSchemas, fields: PublicFields, given: unknown, maxDepth: number): { populate: Populate, problems: Problem[] } {
  const walk: Walk = { schemas, problems: [], populated: 0, maxDepth }
  const populate = checkLevel(walk, fields, given, ['populate'], 1)
  if (walk.populated > READ_LIMITS.populated)
    walk.problems.push({ parameter: 'populate', message: `asks for ${walk.populated} relations and parts, and at most ${READ_LIMITS.populated} are given` })
  return { populate, problems: walk.problems }
}

function checkLevel(walk: Walk, fields: PublicFields, given: unknown, path: Path, depth: number): Populate {
  const tree = toTree(given, fields)
  if (tree === undefined)
    return fail(walk, path, 'is *, a list of names, or an object by name')
  if (Object.keys(tree).length > 0 && depth > walk.maxDepth)
    return fail(walk, path, `is deeper than the ${walk.maxDepth} levels that this type gives; read the related entry at its own address`)
  return Object.fromEntries(Object.entries(tree).flatMap(([name, node]): [string, unknown][] => {
    const here = [...path, name]
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (node === false || node === 'false')
      return []
    if (field?.kind !== 'relation' && field?.kind !== 'component' && field?.kind !== 'media') {
      fail(walk, here, 'is not a public relation, part or file')
      return []
    }
    walk.populated += 1
    return [[name, checkNode(walk, field, node, here, depth)]]
  }))
}

function checkNode(walk: Walk, field: PublicField & { kind: 'relation' | 'component' | 'media' }, node: unknown, path: Path, depth: number): unknown {
  const given = node === true || node === 'true' ? {} : node === '*' ? { populate: '*' } : node
  if (!isRecord(given))
    return fail(walk, path, 'is true, or an object with fields, populate, filters or sort')
  for (const key of Object.keys(given).filter(key => !OPTIONS.includes(key)))
    fail(walk, [...path, key], `is not known here; known are ${OPTIONS.join(', ')}`)
  if (field.kind === 'media')
    return checkFile(walk, given, path)
  const fields = field.kind === 'relation' ? walk.schemas.entry(field.target) : walk.schemas.component(field.component)
  const checked: Populate = {}
  if (given.fields !== undefined)
    checked.fields = collect(walk, checkFields(fields, given.fields, [...path, 'fields'])).fields
  if (given.sort !== undefined)
    checked.sort = collect(walk, checkSort(fields, given.sort, [...path, 'sort'])).sort
  if (given.filters !== undefined)
    checked.filters = collect(walk, checkFilters(walk.schemas, fields, given.filters, [...path, 'filters'])).filters
  if (given.populate !== undefined)
    checked.populate = checkLevel(walk, fields, given.populate, [...path, 'populate'], depth + 1)
  return Object.keys(checked).length === 0 ? true : checked
}

function checkFile(walk: Walk, given: Record<string, unknown>, path: Path): unknown {
  const wanted = given.fields === undefined ? PUBLIC_FILE_FIELDS : [given.fields].flat()
  for (const name of wanted.filter(name => !(PUBLIC_FILE_FIELDS as readonly unknown[]).includes(name)))
    fail(walk, [...path, 'fields', String(name)], 'is not a public field of a file')
  for (const key of ['populate', 'filters', 'sort'].filter(key => given[key] !== undefined))
    fail(walk, [...path, key], 'cannot be given for a file')
  return { fields: wanted }
}

/** `*`, `steps.terms,barriers`, a list of such, or an object: all as an object by name. Undefined for anything else. */
function toTree(given: unknown, fields: PublicFields): Record<string, unknown> | undefined {
  if (given === '' || given === false || given === 'false')
    return {}
  if (given === '*' || given === true || given === 'true')
    return Object.fromEntries(Object.keys(fields).filter(name => ['relation', 'component', 'media'].includes(fields[name]?.kind ?? '')).map(name => [name, true]))
  if (typeof given === 'string')
    return toTree(given.split(','), fields)
  if (!Array.isArray(given))
    return isRecord(given) ? given : undefined
  const tree: Record<string, unknown> = {}
  for (const path of given) {
    if (typeof path !== 'string')
      return undefined
    if (path === '*')
      Object.assign(tree, toTree('*', fields), { ...tree })
    else
      addPath(tree, path.trim().split('.'))
  }
  return tree
}

function addPath(tree: Record<string, unknown>, [first = '', ...rest]: string[]): void {
  const node = isRecord(tree[first]) ? tree[first] : {}
  if (rest.length > 0) {
    const below = isRecord(node.populate) ? node.populate : {}
    addPath(below, rest)
    node.populate = below
  }
  Object.defineProperty(tree, first, { value: node, enumerable: true, configurable: true, writable: true })
}

function collect<Checked extends { problems: Problem[] }>(walk: Walk, checked: Checked): Checked {
  walk.problems.push(...checked.problems)
  return checked
}

function fail(walk: Walk, path: Path, message: string): Record<string, never> {
  walk.problems.push({ parameter: nameParameter(path), message })
  return {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
