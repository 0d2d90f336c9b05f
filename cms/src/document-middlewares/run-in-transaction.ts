import type { Core } from '@strapi/strapi'
import type { DocumentMiddleware } from './document-actions.ts'
import { isContentTypeUid } from '../content/content-types.ts'
import { isWrite } from './document-actions.ts'

/**
 * Invariant: an editor's change, and everything the later middlewares write because of it, commit together or not at
 * all. Strapi's own transaction is inside the method; opened here, it joins this one. So does a bulk publish's.
 */
export function runInTransaction(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    if (!isContentTypeUid(context.uid) || !isWrite(context))
      return next()
    return strapi.db.transaction(() => next())
  }
}
