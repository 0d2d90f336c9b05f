import type { Core } from '@strapi/strapi'

/** The fields of a type with those inside its components, found in the schemas, so that a new field is never forgotten. */
export interface FieldPath {
  /** `['steps', 'pitfall', 'barrier']` */
  steps: readonly string[]
  /** The schema each step belongs to: the type, then components. */
  owners: readonly string[]
  attribute: FieldAttribute
}
export interface FieldAttribute { type: string, target?: string, customField?: string, component?: string, components?: string[] }

/** What Strapi adds to every type: who wrote it, and its other languages. They are no links of an editor's making. */
const STRAPIS_OWN = new Set(['createdBy', 'updatedBy', 'localizations'])
/** Schemas do not change while a process runs; a second Strapi in the same process (tests) has its own. */
const cache = new WeakMap<Core.Strapi, Map<string, FieldPath[]>>()

/** All but the components themselves, in the order of the schema. */
export function fieldPathsOf(strapi: Core.Strapi, uid: string): readonly FieldPath[] {
  const paths = cache.get(strapi) ?? new Map<string, FieldPath[]>()
  cache.set(strapi, paths)
  const known = paths.get(uid) ?? walk(strapi, uid, [], [])
  paths.set(uid, known)
  return known
}

function walk(strapi: Core.Strapi, schemaUid: string, steps: readonly string[], owners: readonly string[]): FieldPath[] {
  const attributes = strapi.getModel(schemaUid as Parameters<Core.Strapi['getModel']>[0]).attributes as Record<string, FieldAttribute>
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    if (STRAPIS_OWN.has(name))
      return []
    const path = { steps: [...steps, name], owners: [...owners, schemaUid], attribute }
    if (attribute.type === 'dynamiczone')
      throw new Error(`${schemaUid}.${name} is a dynamic zone; fieldPathsOf() must learn to walk them before one is used`)
    return attribute.type === 'component' && attribute.component !== undefined
      ? walk(strapi, attribute.component, path.steps, path.owners)
      : [path]
  })
}

/** `{ steps: { pitfall: { barrier: innermost } } }` */
export function nest(steps: readonly string[], innermost: unknown): Record<string, unknown> {
  return steps.reduceRight<unknown>((inner, step) => ({ [step]: inner }), innermost) as Record<string, unknown>
}

/** The values at a path of a populated entry, through lists of components. */
export function valuesAt(entry: unknown, steps: readonly string[]): unknown[] {
  const [step, ...rest] = steps
  if (step === undefined)
    return [entry]
  return [entry].flat().flatMap(one => typeof one === 'object' && one !== null && step in one
    ? valuesAt((one as Record<string, unknown>)[step], rest)
    : [])
}

/** Populates the components on the way to each path, and the last step where it is not a column of its own. */
export function populateFor(paths: readonly FieldPath[]): Record<string, unknown> {
  const populate: Record<string, unknown> = {}
  for (const { steps, attribute } of paths) {
    let level = populate
    const populated = attribute.type === 'media' || attribute.type === 'relation' ? steps : steps.slice(0, -1)
    for (const step of populated) {
      const next = (level[step] ?? { populate: {} }) as { populate: Record<string, unknown> }
      level[step] = next
      level = next.populate
    }
  }
  return populate
}
