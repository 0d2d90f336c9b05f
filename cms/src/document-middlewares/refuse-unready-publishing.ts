import type { Core } from '@strapi/strapi'
import type { DocumentMiddleware } from './document-actions.ts'
import { isContentTypeName } from '../content/content-types.ts'
import { toValidationError } from '../content/problem.ts'
import { findPublishingProblems, POPULATE_FOR_RULES } from '../content/publishing-rules.ts'
import { documentIdOf, publishes } from './document-actions.ts'

/**
 * Looks at what was published, inside the transaction, and throws it out again where a rule is broken. Looking
 * afterwards is what makes one check do for publish, bulk publish, and create or update with `status: 'published'`.
 */
export function refuseUnreadyPublishing(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const result = await next()
    const type = context.contentType.info.singularName
    const documentId = documentIdOf(context, result)
    const populate = isContentTypeName(type) ? POPULATE_FOR_RULES[type] : undefined
    if (!isContentTypeName(type) || populate === undefined || documentId === undefined || !publishes(context))
      return result
    const entries: Record<string, unknown>[] = await strapi.db.query(context.uid).findMany({ where: { documentId, publishedAt: { $notNull: true } }, populate })
    const problems = entries.flatMap(entry => findPublishingProblems(type, entry))
    if (problems.length > 0)
      throw toValidationError(problems)
    return result
  }
}
