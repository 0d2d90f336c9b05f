import type { Core } from '@strapi/strapi'
import type { DocumentMiddleware } from './document-actions.ts'
import { addLinks, copyLinks } from '../references/links.ts'
import { documentIdOf, isWrite, paramsOf } from './document-actions.ts'

/** Writes who refers to whom, in the transaction that saves the references. Publishing copies them from the draft. */
export function keepReferenceLinks(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const result = await next()
    const documentId = documentIdOf(context, result)
    const { data, documentId: sourceId } = paramsOf(context)
    if (!isWrite(context) || documentId === undefined || !context.uid.startsWith('api::'))
      return result
    if (context.action === 'clone' && sourceId !== undefined)
      await copyLinks(strapi, context.uid, sourceId, documentId)
    if (data !== undefined)
      await addLinks(strapi, context.uid, documentId, data)
    return result
  }
}
