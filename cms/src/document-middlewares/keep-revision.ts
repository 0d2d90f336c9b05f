import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { DocumentMiddleware } from './document-actions.ts'
import { isContentTypeUid } from '../content/content-types.ts'
import { keepRevisions, readEntries } from '../history/keep-revisions.ts'
import { beginRemoval, notePublished } from '../history/revision-batch.ts'
import { isRecord } from '../history/revision-content.ts'
import { documentIdOf, publishes, touchesPublished } from './document-actions.ts'

/**
 * Keeps a revision of every entry that an action makes public or takes away, in its transaction. Which entries were
 * published is told by the rows in the result, and which were taken away by looking before and after: so it does not
 * depend on how Strapi reads `locale`.
 */
export function keepRevision(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const { uid, action } = context
    if (!isContentTypeUid(uid) || !touchesPublished(context))
      return next()
    if (publishes(context)) {
      const result = await next()
      await notePublished(strapi, uid, entryIdsOf(result))
      return result
    }
    const documentId = documentIdOf(context, undefined)
    const author = await beginRemoval(strapi)
    const before = await readEntries(strapi, uid, { documentId, publishedAt: { $notNull: true } })
    const result = await next()
    const left = await readIds(strapi, uid, before.map(entry => entry.id))
    const removed = before.filter(entry => !left.has(entry.id))
    await keepRevisions(strapi, uid, removed, { action: action === 'delete' ? 'delete' : 'unpublish', author })
    return result
  }
}

/** `publish` and `clone` answer with `{ entries }`, `create` and `update` with the entry, or null where there is none. */
function entryIdsOf(result: unknown): number[] {
  if (!isRecord(result))
    return []
  const entries: unknown[] = Array.isArray(result.entries) ? result.entries : [result]
  return entries.flatMap(entry => isRecord(entry) && typeof entry.id === 'number' ? [entry.id] : [])
}

async function readIds(strapi: Core.Strapi, uid: ContentTypeUid, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0)
    return new Set()
  const rows: { id: number }[] = await strapi.db.query(uid).findMany({ select: ['id'], where: { id: { $in: ids } } })
  return new Set(rows.map(row => row.id))
}
