import type { ContentTypeUid } from '../../contract/content.ts'
import type { ChoiceListName } from '../content/choices.ts'
import type { PublicField, PublicFields, PublicSchemas } from '../read/public-schema.ts'
import type { JsonSchema, SchemaRegistry } from './json-schema.ts'
import { CHOICE_LISTS } from '../content/choices.ts'
import { CONTENT_TYPE_NAMES } from '../content/content-types.ts'
import { populateOf } from '../read/populate.ts'
import { listOf, objectOf, orNull, refTo, toSchemaName } from './json-schema.ts'

interface Context { schemas: PublicSchemas, registry: SchemaRegistry }
type PopulateNode = true | { fields?: string[], populate?: Record<string, PopulateNode> }

/** What Strapi's files and components carry beside what the schema says. */
const INTEGER: JsonSchema = { type: 'integer' }
const LINK_FIELDS = ['title', 'slug', 'summary', 'locale', 'code']
const FILE_FIELDS: Record<string, JsonSchema> = { name: { type: 'string' }, url: { type: 'string' }, mime: { type: 'string' }, size: { type: 'number', description: 'Kilobytes' } }

/** The entry as a read without `fields` and `populate` gives it; the parts get schemas of their own. */
export function addEntrySchema(context: Context, uid: ContentTypeUid): JsonSchema {
  const name = toSchemaName(uid.slice(uid.indexOf('.') + 1))
  const fields = context.schemas.entry(uid)
  const { isLocalized, description } = context.schemas.head(uid)
  const all = toProperties(context, fields, { populate: populateOf(uid) as Record<string, PopulateNode> }, name)
  const { locale, ...others } = all
  const properties = isLocalized ? { ...others, locale: refTo('Locale') } : others
  return context.registry.add(name, name, { ...objectOf(properties), description: locale === undefined ? '' : description })
}

function toProperties(context: Context, fields: PublicFields, node: Exclude<PopulateNode, true>, owner: string): Record<string, JsonSchema> {
  const wanted = node.fields === undefined ? undefined : new Set(['id', 'documentId', ...node.fields])
  const properties: Record<string, JsonSchema> = {}
  for (const [name, field] of Object.entries(fields)) {
    const below = node.populate?.[name]
    if (field.kind === 'scalar' || field.kind === 'choices' || field.kind === 'references') {
      if (wanted === undefined || wanted.has(name))
        properties[name] = name === 'locale' ? refTo('Locale') : toValueSchema(context, field)
    }
    else if (below !== undefined) {
      properties[name] = toPartSchema(context, field, below === true ? {} : below, owner)
    }
  }
  return properties
}

function toPartSchema(context: Context, field: Exclude<PublicField, { kind: 'scalar' | 'choices' | 'references' }>, node: Exclude<PopulateNode, true>, owner: string): JsonSchema {
  const one = toOne(context, field, node, owner)
  return field.isMany ? listOf(one) : orNull(one)
}

function toOne({ schemas, registry }: Context, field: Exclude<PublicField, { kind: 'scalar' | 'choices' | 'references' }>, node: Exclude<PopulateNode, true>, owner: string): JsonSchema {
  if (field.kind === 'media')
    return registry.add('File', `${owner}File`, objectOf({ id: INTEGER, documentId: { type: 'string' }, ...FILE_FIELDS }))
  const isPart = field.kind === 'component'
  const base = isPart ? toSchemaName(field.component) : toRefName(field.target, node.fields ?? [])
  const fields = isPart ? schemas.component(field.component) : schemas.entry(field.target)
  return registry.add(base, `${owner}${base}`, objectOf(toProperties({ schemas, registry }, fields, node, base)))
}

/** `BarrierRef`; one that shows more than what a link needs says what: `GlossaryTermRefWithDefinition`. */
function toRefName(target: ContentTypeUid, fields: readonly string[]): string {
  const more = fields.filter(name => !LINK_FIELDS.includes(name))
  return `${toSchemaName(target.slice(target.indexOf('.') + 1))}Ref${more.length === 0 ? '' : `With${more.map(toSchemaName).join('')}`}`
}

function toValueSchema({ registry }: Context, field: Extract<PublicField, { kind: 'scalar' | 'choices' | 'references' }>): JsonSchema {
  if (field.kind === 'choices')
    return listOf(addChoiceSchema(registry, field.list))
  if (field.kind === 'references')
    return listOf(refTo('EntryReference'))
  const schema = toScalarSchema(field)
  return field.required ? schema : orNull(schema)
}

/** One value of a list that editors tick in. */
export function addChoiceSchema(registry: SchemaRegistry, list: ChoiceListName): JsonSchema {
  const name = `${toSchemaName(list)}Choice`
  return registry.add(name, name, { type: 'string', enum: CHOICE_LISTS[list].map(choice => choice.value) })
}

function toScalarSchema({ type, enum: values, min, max, maxLength, regex }: Extract<PublicField, { kind: 'scalar' }>): JsonSchema {
  const range = { ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) }
  switch (type) {
    case 'enumeration': return { type: 'string', enum: values }
    case 'boolean': return { type: 'boolean' }
    case 'integer': return { ...INTEGER, ...range }
    case 'float':
    case 'decimal': return { type: 'number', ...range }
    case 'date': return { type: 'string', format: 'date' }
    case 'datetime': return { type: 'string', format: 'date-time' }
    case 'blocks': return refTo('Blocks')
    case 'json': return {}
    default: return { type: 'string', ...(maxLength === undefined ? {} : { maxLength }), ...(regex === undefined ? {} : { pattern: regex }) }
  }
}

/** A reference to any entry, in whatever language it is written. */
export function toReferenceSchema(): JsonSchema {
  return objectOf({
    type: { type: 'string', enum: CONTENT_TYPE_NAMES },
    documentId: { type: 'string' },
    locale: orNull(refTo('Locale')),
    title: { type: 'string' },
    slug: { type: 'string' },
    summary: { type: ['string', 'null'] },
  })
}
