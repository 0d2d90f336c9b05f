import type { ContentTypeName, ContentTypeUid } from '../../contract/content.ts'
import type { ChoiceListName } from '../content/choices.ts'
import { z } from 'zod'
import { isChoiceListName } from '../content/choices.ts'
import { isContentTypeUid } from '../content/content-types.ts'

/**
 * What of a schema is public, worked out once for the door of the API, the dumps and openapi.json, so that the three
 * cannot disagree. Private fields and relations that lead out of the cookbook (createdBy …) do not exist here.
 */
export type PublicField
  = | { kind: 'scalar', type: ScalarType, required: boolean, enum?: string[], min?: number, max?: number, maxLength?: number, regex?: string }
    | { kind: 'choices', list: ChoiceListName }
    | { kind: 'references', types: ContentTypeName[] | undefined }
    | { kind: 'relation', target: ContentTypeUid, isMany: boolean }
    | { kind: 'component', component: string, isMany: boolean }
    | { kind: 'media', isMany: boolean }
export type PublicFields = Readonly<Record<string, PublicField>>

const SCALAR_TYPES = ['string', 'text', 'richtext', 'email', 'uid', 'enumeration', 'boolean', 'integer', 'biginteger', 'float', 'decimal', 'date', 'datetime', 'time', 'json', 'blocks'] as const
export type ScalarType = typeof SCALAR_TYPES[number]

/** Where attributes come from: a booted Strapi, or the schema files. */
export interface SchemaSource {
  contentType: (uid: ContentTypeUid) => SchemaHead
  component: (uid: string) => Record<string, unknown>
}
export interface SchemaHead {
  attributes: Record<string, unknown>
  /** Strapi's plural of the type, as it stands in addresses. */
  plural: string
  /** In Norwegian, as editors see it. */
  label: string
  description: string
  isSingle: boolean
  isLocalized: boolean
}

const attributeSchema = z.object({
  type: z.string(),
  private: z.boolean().optional(),
  required: z.boolean().optional(),
  enum: z.array(z.string()).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  maxLength: z.number().optional(),
  regex: z.union([z.string(), z.instanceof(RegExp).transform(regex => regex.source)]).optional(),
  customField: z.string().optional(),
  options: z.object({ choices: z.string().optional(), types: z.array(z.string()).optional() }).optional(),
  relation: z.string().optional(),
  target: z.string().optional(),
  component: z.string().optional(),
  repeatable: z.boolean().optional(),
  multiple: z.boolean().optional(),
})

/** Strapi adds them to every type; the public ones are in BASE_FIELDS, the others never leave the CMS. */
const ADDED_BY_STRAPI = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt', 'locale', 'localizations', 'createdBy', 'updatedBy'])

const added = (type: ScalarType): PublicField => ({ kind: 'scalar', type, required: true })
const COMPONENT_BASE: PublicFields = { id: added('integer') }
const ENTRY_BASE: PublicFields = {
  id: added('integer'),
  documentId: added('string'),
  createdAt: added('datetime'),
  updatedAt: added('datetime'),
  publishedAt: added('datetime'),
  locale: added('string'),
}

export interface PublicSchemas {
  head: (uid: ContentTypeUid) => SchemaHead
  /** With what every entry has: id, documentId, locale and times. */
  entry: (uid: ContentTypeUid) => PublicFields
  /** With its id. */
  component: (uid: string) => PublicFields
}

export function createPublicSchemas(source: SchemaSource): PublicSchemas {
  const cache = new Map<string, PublicFields>()
  const remember = (key: string, make: () => PublicFields): PublicFields => {
    const fields = cache.get(key) ?? make()
    cache.set(key, fields)
    return fields
  }
  return {
    head: source.contentType,
    entry: uid => remember(uid, () => ({ ...ENTRY_BASE, ...toPublicFields(source.contentType(uid).attributes) })),
    component: uid => remember(uid, () => ({ ...COMPONENT_BASE, ...toPublicFields(source.component(uid)) })),
  }
}

function toPublicFields(attributes: Record<string, unknown>): PublicFields {
  return Object.fromEntries(Object.entries(attributes).flatMap(([name, raw]) => {
    const field = ADDED_BY_STRAPI.has(name) ? undefined : toPublicField(raw)
    return field === undefined ? [] : [[name, field]]
  }))
}

function toPublicField(raw: unknown): PublicField | undefined {
  const attribute = attributeSchema.parse(raw)
  const { type, target, component, options } = attribute
  if (attribute.private === true)
    return undefined
  if (attribute.customField === 'global::choices' && isChoiceListName(options?.choices))
    return { kind: 'choices', list: options.choices }
  if (attribute.customField === 'global::references')
    return { kind: 'references', types: options?.types as ContentTypeName[] | undefined }
  if (type === 'relation') {
    return target !== undefined && isContentTypeUid(target)
      ? { kind: 'relation', target, isMany: attribute.relation?.endsWith('ToMany') === true }
      : undefined
  }
  if (type === 'component' && component !== undefined)
    return { kind: 'component', component, isMany: attribute.repeatable === true }
  if (type === 'media')
    return { kind: 'media', isMany: attribute.multiple === true }
  // In the schema's file it stands as «customField»; a booted Strapi says what it is stored as.
  const scalar = attribute.customField === 'global::hats' ? 'integer' : SCALAR_TYPES.find(known => known === type)
  // Passwords, dynamic zones and what Strapi may invent: not public until someone has decided.
  if (scalar === undefined)
    return undefined
  const { enum: values, min, max, maxLength, regex } = attribute
  return { kind: 'scalar', type: scalar, required: attribute.required === true, enum: values, min, max, maxLength, regex }
}
