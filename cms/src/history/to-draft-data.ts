import type { Core } from '@strapi/strapi'
import type { Links } from './restore-links.ts'
import type { Attribute } from './revision-content.ts'
import { toList } from './related-keys.ts'
import { contentAttributesOf, isRecord } from './revision-content.ts'

/**
 * The content as the document service takes it. Everything the schema has is given, null included: what was empty
 * then becomes empty.
 */
export function toDraftData(strapi: Core.Strapi, uid: string, content: Record<string, unknown>, links: Links): Record<string, unknown> {
  return Object.fromEntries(Object.entries(contentAttributesOf(strapi, uid))
    .filter(([name]) => Object.hasOwn(content, name))
    .map(([name, attribute]) => [name, toValue(strapi, attribute, content[name] ?? null, links)]))
}

function toValue(strapi: Core.Strapi, attribute: Attribute, value: unknown, links: Links): unknown {
  const items = toList(value).filter(isRecord)
  switch (attribute.type) {
    case 'component': {
      const parts = items.map(item => toDraftData(strapi, attribute.component ?? '', item, links))
      return attribute.repeatable === true ? parts : parts[0] ?? null
    }
    case 'relation':
      return { set: items.filter(item => links.kept.has(`relation ${String(item.documentId)}`)).map(({ documentId }) => ({ documentId })) }
    case 'media': {
      const ids = items.map(item => item.id).filter(id => typeof id === 'number' && links.files.has(id))
      return attribute.multiple === true ? ids : ids[0] ?? null
    }
    default:
      return attribute.customField === 'global::references' && Array.isArray(value) ? items.filter(item => links.kept.has(`reference ${String(item.documentId)}`)) : value
  }
}
