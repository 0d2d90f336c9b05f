import type { Core } from '@strapi/strapi'
import type { Attribute } from './revision-content.ts'
import { isContentTypeName, isContentTypeUid, toUid } from '../content/content-types.ts'
import { contentAttributesOf, isRecord } from './revision-content.ts'
import { REVISIONS } from './tables.ts'

/** A document that a content points at: by a relation, or by a reference that crosses languages. */
export interface RelatedKey { uid: string, documentId: string, kind: 'relation' | 'reference' }

export function findRelatedKeys(strapi: Core.Strapi, uid: string, content: Record<string, unknown>): RelatedKey[] {
  return Object.entries(contentAttributesOf(strapi, uid)).flatMap(([name, attribute]) =>
    toList(content[name]).flatMap(item => isRecord(item) ? keysOf(strapi, attribute, item) : []))
}

function keysOf(strapi: Core.Strapi, attribute: Attribute, item: Record<string, unknown>): RelatedKey[] {
  if (attribute.type === 'component')
    return findRelatedKeys(strapi, attribute.component ?? '', item)
  const documentId = String(item.documentId)
  if (attribute.type === 'relation')
    return [{ uid: attribute.target ?? '', documentId, kind: 'relation' }]
  if (attribute.customField === 'global::references' && typeof item.type === 'string' && isContentTypeName(item.type))
    return [{ uid: toUid(item.type), documentId, kind: 'reference' }]
  return []
}

/** The names of related documents by documentId: as they are now, else as they were when last kept. */
export async function readNames(strapi: Core.Strapi, keys: readonly RelatedKey[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const documentIds = [...new Set(keys.map(key => key.documentId))]
  const kept: { document_id: string, title: string | null }[] = await strapi.db.connection(REVISIONS)
    .select('document_id', 'title')
    .whereIn('id', strapi.db.connection(REVISIONS).max('id').whereIn('document_id', documentIds).groupBy('document_id'))
  for (const { document_id: documentId, title } of kept)
    names.set(documentId, title ?? documentId)
  for (const uid of new Set(keys.map(key => key.uid).filter(isContentTypeUid))) {
    if (!Object.hasOwn(contentAttributesOf(strapi, uid), 'title'))
      continue
    const rows: { documentId: string, title: string }[] = await strapi.db.query(uid)
      .findMany({ select: ['documentId', 'title'], where: { documentId: { $in: keys.filter(key => key.uid === uid).map(key => key.documentId) } } })
    for (const { documentId, title } of rows)
      names.set(documentId, title)
  }
  return names
}

export function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
}
