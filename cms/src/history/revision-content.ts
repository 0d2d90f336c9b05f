import type { Core } from '@strapi/strapi'
import type { RevisionContent } from './revision.ts'
import { createHash } from 'node:crypto'
import { contentTypes } from '@strapi/utils'

export interface Attribute { type: string, component?: string, repeatable?: boolean, target?: string, relation?: string, multiple?: boolean, customField?: string, enum?: string[], options?: Record<string, unknown> }
export type Attributes = Record<string, Attribute>

/** Who made it and the other languages are not content; the rest of these stand first in every revision. */
const LEFT_OUT = new Set(['id', 'createdBy', 'updatedBy', 'localizations', 'firstPublishedAt'])
const META = ['documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'] as const
const META_NAMES: ReadonlySet<string> = new Set(META)
const FILE_FIELDS = ['id', 'documentId', 'name', 'url', 'mime', 'size', 'alternativeText']

/** The attributes an editor fills in, in the order of the schema. */
export function contentAttributesOf(strapi: Core.Strapi, uid: string): Attributes {
  const { attributes } = strapi.getModel(uid as never) as unknown as { attributes: Attributes }
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !LEFT_OUT.has(name) && !META_NAMES.has(name)))
}

/** What to populate to have the whole of an entry: everything of its parts, and of related documents only the key. */
export function populateForRevision(strapi: Core.Strapi, uid: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(contentAttributesOf(strapi, uid)).flatMap(([name, attribute]): [string, unknown][] => {
    if (attribute.type === 'relation')
      return [[name, { select: ['documentId'] }]]
    if (attribute.type === 'media')
      return [[name, { select: FILE_FIELDS }]]
    if (attribute.type === 'component')
      return [[name, { populate: populateForRevision(strapi, attribute.component ?? '') }]]
    if (attribute.type === 'dynamiczone')
      throw new Error(`${uid} has a dynamic zone, «${name}», which kept history does not know: teach src/history/revision-content.ts`)
    return []
  }))
}

export function toRevisionContent(strapi: Core.Strapi, uid: string, entry: Record<string, unknown>): RevisionContent {
  return {
    documentId: String(entry.documentId),
    locale: (entry.locale ?? null) as RevisionContent['locale'],
    createdAt: toIsoOrNull(entry.createdAt),
    updatedAt: toIsoOrNull(entry.updatedAt),
    publishedAt: toIsoOrNull(entry.publishedAt),
    ...toContent(strapi, uid, entry),
  }
}

function toContent(strapi: Core.Strapi, uid: string, entry: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(contentAttributesOf(strapi, uid)).map(([name, attribute]) =>
    [name, toKept(strapi, attribute, entry[name] ?? null)]))
}

/** Ids of parts are left out: every publish makes new ones, and they would make equal content differ. */
function toKept(strapi: Core.Strapi, attribute: Attribute, value: unknown): unknown {
  if (Array.isArray(value) && ['component', 'relation', 'media'].includes(attribute.type))
    return value.map(item => toKept(strapi, attribute, item))
  if (!isRecord(value))
    return value
  if (attribute.type === 'component')
    return toContent(strapi, attribute.component ?? '', value)
  if (attribute.type === 'relation')
    return { documentId: value.documentId }
  if (attribute.type === 'media')
    return Object.fromEntries(FILE_FIELDS.map(name => [name, value[name] ?? null]))
  return value
}

/** The same for the same content, whenever it was written and whatever order the database gives keys in (jsonb sorts them). */
export function hashOf(content: RevisionContent): string {
  const attributes = Object.entries(content).filter(([name]) => !META_NAMES.has(name))
  return createHash('sha256').update(JSON.stringify(sortKeys(Object.fromEntries(attributes)))).digest('hex')
}

/** `editorNote`, `steps.note`: the attributes that a public reply never has. */
export function privatePathsOf(strapi: Core.Strapi, uid: string): string[] {
  const model = strapi.getModel(uid as never)
  return Object.entries(contentAttributesOf(strapi, uid)).flatMap(([name, attribute]) => {
    if (contentTypes.isPrivateAttribute(model, name))
      return [name]
    return attribute.type === 'component' ? privatePathsOf(strapi, attribute.component ?? '').map(path => `${name}.${path}`) : []
  })
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sortKeys)
  if (!isRecord(value))
    return value
  return Object.fromEntries(Object.keys(value).sort().map(key => [key, sortKeys(value[key])]))
}

function toIsoOrNull(time: unknown): string | null {
  return typeof time === 'string' || typeof time === 'number' || time instanceof Date ? new Date(time).toISOString() : null
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
