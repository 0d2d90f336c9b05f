import type { Core } from '@strapi/strapi'
import type { ContentTypeName, ContentTypeUid } from '../../contract/content.ts'
import type { DocumentMiddleware } from './document-actions.ts'
import { errors } from '@strapi/utils'
import { isContentTypeUid } from '../content/content-types.ts'
import { findPublishingProblems } from '../content/publishing-rules.ts'
import { documentIdOf, publishes } from './document-actions.ts'

/** What the rules look at, for the types that have rules. */
const POPULATE_FOR_RULES: Partial<Record<ContentTypeUid, string[]>> = {
  'api::example.example': ['collaborationForms', 'barriers', 'sources'],
  'api::template.template': ['fields', 'sections'],
  'api::agreement-draft.agreement-draft': ['fields', 'clauses'],
}

/**
 * Looks at what was published, inside the transaction, and throws it out again where a rule is broken. Looking
 * afterwards is what makes one check do for publish, bulk publish, and create or update with `status: 'published'`.
 */
export function refuseUnreadyPublishing(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const populate = isContentTypeUid(context.uid) ? POPULATE_FOR_RULES[context.uid] : undefined
    const result = await next()
    const documentId = documentIdOf(context, result)
    if (populate === undefined || documentId === undefined || !publishes(context))
      return result
    const entries = await strapi.db.query(context.uid).findMany({ where: { documentId, publishedAt: { $notNull: true } }, populate })
    const type = context.contentType.info.singularName as ContentTypeName
    const problems = [...new Set(entries.flatMap((entry: Record<string, unknown>) => findPublishingProblems(type, entry)))]
    if (problems.length > 0)
      throw new errors.ApplicationError(problems.join(' '), { problems })
    return result
  }
}
