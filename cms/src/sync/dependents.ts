import type { Core } from '@strapi/strapi'
import type { z } from 'zod'
import type { DocumentKey } from '../../contract/sync.ts'
import type { dependentsRequest } from './requests.ts'
import type { ShowingPath } from './shown-paths.ts'
import { isContentTypeUid } from '../content/content-types.ts'
import { readLinksTo } from '../references/links.ts'
import { findRelationPaths, kindOfPath } from './shown-paths.ts'

/**
 * Documents that show one of these. Drafts are asked too: when one has just been unpublished, the published row that
 * pointed at it is gone, and only the draft still tells who showed it. One too many costs a read.
 */
export async function findDependents(strapi: Core.Strapi, { documentIds, via }: z.infer<typeof dependentsRequest>): Promise<DocumentKey[]> {
  const relations = via.filter(({ uid, path }) => kindOfPath(strapi, uid, path) === 'relation')
  const related = await Promise.all(relations.flatMap(({ uid, path }) => (['published', 'draft'] as const).map(async (status) => {
    const rows = await strapi.documents(uid).findMany({
      filters: nest(path.split('.'), { documentId: { $in: documentIds } }) as never,
      fields: ['documentId'],
      locale: '*',
      status,
    })
    return rows.map(row => ({ uid, documentId: row.documentId }))
  })))
  const referring = via.length > relations.length ? await findReferring(strapi, documentIds, via) : []
  return toDistinct([...related.flat(), ...referring])
}

/** Everyone who shows the document, in whatever way: for when it is about to be gone, and with it its relations. */
export async function findAllDependents(strapi: Core.Strapi, target: DocumentKey): Promise<DocumentKey[]> {
  const related = await findDependents(strapi, { documentIds: [target.documentId], via: findRelationPaths(strapi, target.uid) })
  const links = await readLinksTo(strapi, [target.documentId])
  return toDistinct([...related, ...links.flatMap(({ fromUid, fromDocumentId }) => isContentTypeUid(fromUid) ? [{ uid: fromUid, documentId: fromDocumentId }] : [])])
    .filter(({ documentId }) => documentId !== target.documentId)
}

async function findReferring(strapi: Core.Strapi, documentIds: readonly string[], via: readonly ShowingPath[]): Promise<DocumentKey[]> {
  const links = await readLinksTo(strapi, documentIds)
  return links.flatMap(({ fromUid, fromDocumentId, field }) =>
    via.filter(({ uid, path }) => uid === fromUid && path === field).map(({ uid }) => ({ uid, documentId: fromDocumentId })))
}

function toDistinct(keys: readonly DocumentKey[]): DocumentKey[] {
  return [...new Map(keys.map(key => [`${key.uid} ${key.documentId}`, key])).values()]
}

function nest(path: readonly string[], innermost: Record<string, unknown>): Record<string, unknown> {
  return path.reduceRight((inner, step) => ({ [step]: inner }), innermost)
}
