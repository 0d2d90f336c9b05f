import type { Core } from '@strapi/strapi'
import type { SyncReason } from '../../contract/sync.ts'
import type { DocumentAction, DocumentMiddleware } from './document-actions.ts'
import { isContentTypeUid } from '../content/content-types.ts'
import { addOutboxRows } from '../sync/outbox.ts'
import { documentIdOf, touchesPublished } from './document-actions.ts'

const REASONS: Record<DocumentAction, SyncReason | null> = {
  findMany: null,
  findFirst: null,
  findOne: null,
  count: null,
  create: 'create',
  update: 'update',
  clone: 'clone',
  discardDraft: 'discard-draft',
  delete: 'delete',
  publish: 'publish',
  unpublish: 'unpublish',
}

/** Writes «read this document again» in the transaction that changes what readers see. Stands last, inside all others. */
export function captureSyncEvent(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const reason = REASONS[context.action]
    if (reason === null || !isContentTypeUid(context.uid) || !touchesPublished(context))
      return next()
    const result = await next()
    const documentId = documentIdOf(context, result)
    if (documentId !== undefined)
      await addOutboxRows(strapi, [{ uid: context.uid, documentId }], reason)
    return result
  }
}
