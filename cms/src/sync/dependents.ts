import type { Core } from '@strapi/strapi'
import type { z } from 'zod'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { DocumentKey } from '../../contract/sync.ts'
import type { dependentsRequest } from './requests.ts'

/**
 * Documents that show the target. Drafts are asked too: when the target has just been unpublished, the published
 * row that pointed at it is gone, and only the draft still tells who showed it. One too many costs a read.
 */
export async function findDependents(strapi: Core.Strapi, { target, via }: z.infer<typeof dependentsRequest>): Promise<DocumentKey[]> {
  const found = await Promise.all(via.flatMap(({ uid, path }) => (['published', 'draft'] as const).map(async (status) => {
    const rows = await strapi.documents(uid).findMany({
      filters: nest(path.split('.'), { documentId: target.documentId }) as never,
      fields: ['documentId'],
      locale: '*',
      status,
    })
    return rows.map(row => ({ uid, documentId: row.documentId }))
  })))
  return [...new Map(found.flat().map(key => [`${key.uid} ${key.documentId}`, key])).values()]
}

/** Whether each step of the path is an attribute, the last one a relation. */
export function isRelationPath(strapi: Core.Strapi, uid: ContentTypeUid, path: string): boolean {
  let attributes: Record<string, { type: string, component?: string }> = strapi.contentType(uid).attributes
  const steps = path.split('.')
  return steps.every((step, index) => {
    const attribute = Object.hasOwn(attributes, step) ? attributes[step] : undefined
    if (index === steps.length - 1)
      return attribute?.type === 'relation'
    if (attribute?.type !== 'component' || attribute.component === undefined)
      return false
    attributes = strapi.components[attribute.component as keyof typeof strapi.components]?.attributes ?? {}
    return true
  })
}

function nest(path: readonly string[], innermost: Record<string, unknown>): Record<string, unknown> {
  return path.reduceRight((inner, step) => ({ [step]: inner }), innermost)
}
