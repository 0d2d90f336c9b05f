import type { Core } from '@strapi/strapi'
import type { NewChange } from '../changes/add-changes.ts'
import type { PublishedRow } from '../changes/published-rows.ts'
import type { DocumentMiddleware } from './document-actions.ts'
import { addChanges } from '../changes/add-changes.ts'
import { readPublishedRows } from '../changes/published-rows.ts'
import { isContentTypeUid } from '../content/content-types.ts'
import { documentIdOf, paramsOf, touchesPublished } from './document-actions.ts'

/**
 * Writes what an action has changed for readers into the change feed, in the same transaction. The rows before and
 * after are compared, and not the action interpreted: one publish can change several languages, because fields that
 * are equal in all of them are copied.
 */
export function captureChange(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const { uid } = context
    if (!isContentTypeUid(uid) || !touchesPublished(context))
      return next()
    const known = paramsOf(context).documentId
    const before = known === undefined || context.action === 'clone' ? [] : await readPublishedRows(strapi, uid, known)
    const result = await next()
    const documentId = documentIdOf(context, result)
    if (documentId !== undefined) {
      const changes = compare(before, await readPublishedRows(strapi, uid, documentId))
      await addChanges(strapi, changes.map(({ locale, action }) => ({ uid, documentId, locale, action })))
    }
    return result
  }
}

function compare(before: readonly PublishedRow[], after: readonly PublishedRow[]): Pick<NewChange, 'locale' | 'action'>[] {
  const gone = before.filter(row => !after.some(other => other.locale === row.locale))
  const written = after.filter(row => !before.some(other => other.locale === row.locale && other.version === row.version))
  return [
    ...gone.map(({ locale }) => ({ locale, action: 'remove' as const })),
    ...written.map(({ locale }) => ({ locale, action: 'upsert' as const })),
  ]
}
