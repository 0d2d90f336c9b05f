import type { Core } from '@strapi/strapi'
import type { DocumentAction, DocumentMiddleware } from './document-actions.ts'
import { labelOf } from '../admin-views/label-of.ts'
import { toValidationError } from '../content/problem.ts'
import { documentIdOf } from './document-actions.ts'

const CAN_TAKE_A_SLUG: ReadonlySet<string> = new Set<DocumentAction>(['create', 'update', 'clone'])

interface Addressed { documentId: string, slug: string | null, locale?: string | null, title?: string }

/**
 * Invariant: within a type and language no two documents have the same slug, drafts counted. Strapi only suggests a
 * free one. Looks at what was saved, inside the transaction, which covers a clone too. Publishing and discarding move
 * a slug between a document's own rows, and all of them were counted when it was saved.
 */
export function refuseTakenSlug(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const result = await next()
    const attributes: Record<string, { type: string }> = context.contentType.attributes
    const documentId = documentIdOf(context, result)
    if (attributes.slug?.type !== 'uid' || documentId === undefined || !CAN_TAKE_A_SLUG.has(context.action))
      return result
    const isLocalized = (context.contentType.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true
    const select = ['documentId', 'slug', ...(isLocalized ? ['locale'] : []), ...(attributes.title === undefined ? [] : ['title'])]
    const query = strapi.db.query(context.uid)
    const own: Addressed[] = await query.findMany({ select, where: { documentId, slug: { $notNull: true } } })
    if (own.length === 0)
      return result
    const others: Addressed[] = await query.findMany({ select, where: { documentId: { $ne: documentId }, slug: { $in: own.map(row => row.slug) } } })
    const taken = others.find(other => own.some(row => row.slug === other.slug && (row.locale ?? null) === (other.locale ?? null)))
    if (taken !== undefined) {
      throw toValidationError([{
        path: ['slug'],
        message: `Feltet «${labelOf(context.uid, 'slug')}»: «${taken.slug}» er alt i bruk av «${taken.title ?? taken.documentId}». Velg en annen.`,
      }])
    }
    return result
  }
}
