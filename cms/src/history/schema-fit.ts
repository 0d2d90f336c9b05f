import type { Core } from '@strapi/strapi'
import type { Attribute } from './revision-content.ts'
import { labelOf } from './field-label.ts'
import { toList } from './related-keys.ts'
import { contentAttributesOf, isRecord } from './revision-content.ts'

type Content = Record<string, unknown>

/**
 * Where a content kept under an earlier schema does not fit the one of now, in Norwegian; empty when it fits.
 * Strapi's validation of a draft lets most of this through, and the database would keep or twist it.
 */
export function findMisfits(strapi: Core.Strapi, uid: string, content: Content): string[] {
  return Object.entries(contentAttributesOf(strapi, uid)).flatMap(([name, attribute]) => {
    const value = content[name] ?? null
    if (value === null)
      return []
    if (attribute.type === 'component' && Array.isArray(value) === (attribute.repeatable === true))
      return toList(value).flatMap(part => isRecord(part) ? findMisfits(strapi, attribute.component ?? '', part) : [misfit(uid, name)])
    return fits(attribute, value) ? [] : [misfit(uid, name, attribute, value)]
  })
}

function fits(attribute: Attribute, value: unknown): boolean {
  switch (attribute.type) {
    case 'component': return false
    case 'enumeration': return (attribute.enum ?? []).includes(String(value))
    case 'string': case 'text': case 'richtext': case 'uid': case 'email': case 'date': case 'datetime': case 'time': return typeof value === 'string'
    case 'integer': case 'decimal': case 'float': return typeof value === 'number'
    case 'boolean': return typeof value === 'boolean'
    case 'blocks': return Array.isArray(value)
    case 'relation': case 'media': return toList(value).every(isRecord)
    default: return true
  }
}

function misfit(uid: string, name: string, attribute?: Attribute, value?: unknown): string {
  return attribute?.type === 'enumeration'
    ? `Feltet «${labelOf(uid, name)}» har verdien «${String(value)}», som ikke lenger finnes i lista.`
    : `Feltet «${labelOf(uid, name)}» har fått en annen form siden den gang.`
}

/** What the content has and the schema has not any more, by the editor's word. */
export function findUnknownFields(strapi: Core.Strapi, uid: string, content: Content): string[] {
  const attributes = contentAttributesOf(strapi, uid)
  const known = new Set([...Object.keys(attributes), 'documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'])
  const own = Object.keys(content).filter(name => !known.has(name) && content[name] !== null).map(name => labelOf(uid, name))
  const inParts = Object.entries(attributes).flatMap(([name, { type, component = '' }]) =>
    type === 'component' ? toList(content[name]).filter(isRecord).flatMap(part => findUnknownFields(strapi, component, part)) : [])
  return [...new Set([...own, ...inParts])]
}
