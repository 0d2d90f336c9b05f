import type { Core } from '@strapi/strapi'
import type { SyncReason } from '../../contract/sync.ts'
import type { DocumentAction, DocumentMiddleware } from './document-actions.ts'
import { isContentTypeUid } from '../content/content-types.ts'
import { findAllDependents } from '../sync/dependents.ts'
import { addOutboxRows } from '../sync/outbox.ts'
import { documentIdOf, paramsOf, touchesPublished } from './document-actions.ts'

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
    const { documentId: deletedId } = paramsOf(context)
    // A delete takes the relations with it, so afterwards nobody could say who showed the document.
    const dependents = context.action === 'delete' && deletedId !== undefined
      ? await findAllDependents(strapi, { uid: context.uid, documentId: deletedId })
      : []
    const result = await next()
    const documentId = documentIdOf(context, result)
    if (documentId !== undefined)
      await addOutboxRows(strapi, [{ uid: context.uid, documentId }], reason)
    await addOutboxRows(strapi, dependents, 'fan-out')
    return result
  }
}
