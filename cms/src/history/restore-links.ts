import type { Core } from '@strapi/strapi'
import type { RelatedKey } from './related-keys.ts'
import type { Revision } from './revision.ts'
import { isContentTypeUid } from '../content/content-types.ts'
import { findRelatedKeys, readNames, toList } from './related-keys.ts'
import { contentAttributesOf, isRecord } from './revision-content.ts'

/** What could not come along: what it was called, and why. */
export interface DroppedPart { what: 'relation' | 'file' | 'field', name: string }

/** What a revision points at, held against what is there now. */
export interface Links { kept: ReadonlySet<string>, dropped: readonly RelatedKey[], files: ReadonlySet<number>, droppedFiles: readonly string[] }

export async function readLinks(strapi: Core.Strapi, { uid, content, locale }: Revision): Promise<Links> {
  const keys = findRelatedKeys(strapi, uid, content)
  const kept = new Set<string>()
  for (const target of new Set(keys.map(key => key.uid))) {
    const rows = await findDrafts(strapi, target, keys.filter(key => key.uid === target).map(key => key.documentId))
    for (const row of rows) {
      kept.add(`reference ${row.documentId}`)
      // A relation stays within one language (ADR 009); a type without languages has none to differ by.
      if (row.locale === null || row.locale === locale)
        kept.add(`relation ${row.documentId}`)
    }
  }
  const files = findFiles(strapi, uid, content)
  const found: { id: number }[] = files.length === 0 ? [] : await strapi.db.query('plugin::upload.file').findMany({ select: ['id'], where: { id: { $in: files.map(file => file.id) } } })
  const fileIds = new Set(found.map(file => file.id))
  return {
    kept,
    dropped: keys.filter(key => !kept.has(`${key.kind} ${key.documentId}`)),
    files: fileIds,
    droppedFiles: files.filter(file => !fileIds.has(file.id)).map(file => file.name),
  }
}

async function findDrafts(strapi: Core.Strapi, uid: string, documentIds: readonly string[]): Promise<{ documentId: string, locale: string | null }[]> {
  if (!isContentTypeUid(uid))
    return []
  const hasDrafts = strapi.contentType(uid).options?.draftAndPublish === true
  return strapi.db.query(uid).findMany({ select: ['documentId', 'locale'], where: { documentId: { $in: documentIds }, ...(hasDrafts ? { publishedAt: null } : {}) } })
}

function findFiles(strapi: Core.Strapi, uid: string, content: Record<string, unknown>): { id: number, name: string }[] {
  return Object.entries(contentAttributesOf(strapi, uid)).flatMap(([name, attribute]) => toList(content[name]).flatMap((item) => {
    if (!isRecord(item))
      return []
    if (attribute.type === 'component')
      return findFiles(strapi, attribute.component ?? '', item)
    return attribute.type === 'media' && typeof item.id === 'number' ? [{ id: item.id, name: String(item.name) }] : []
  }))
}

export async function listDropped(strapi: Core.Strapi, links: Links): Promise<DroppedPart[]> {
  const names = await readNames(strapi, links.dropped)
  const documentIds = [...new Set(links.dropped.map(key => key.documentId))]
  return [
    ...documentIds.map(documentId => ({ what: 'relation' as const, name: names.get(documentId) ?? documentId })),
    ...links.droppedFiles.map(name => ({ what: 'file' as const, name })),
  ]
}
