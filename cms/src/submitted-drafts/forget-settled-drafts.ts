import type { Core } from '@strapi/strapi'
import type { DocumentContext, DocumentMiddleware } from '../document-middlewares/document-actions.ts'
import { documentIdOf, paramsOf, publishes } from '../document-middlewares/document-actions.ts'
import { forgetDrafts } from './submitted-drafts.ts'

/** A draft that was sent is settled when it is published, deleted or thrown away; it then leaves the list in the same transaction. */
export function forgetSettledDrafts(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const settles = publishes(context) || context.action === 'delete' || context.action === 'discardDraft'
    const result = await next()
    const documentId = documentIdOf(context, result)
    if (settles && documentId !== undefined)
      await forgetDrafts(strapi, context.uid, documentId, await findLocales(strapi, context))
    return result
  }
}

/** The document service takes one language, several, `*` for all, or none for the default one. */
async function findLocales(strapi: Core.Strapi, context: DocumentContext): Promise<readonly string[] | 'all'> {
  const { locale } = paramsOf(context)
  if (locale === '*')
    return 'all'
  return locale === undefined || locale === null ? [await strapi.plugin('i18n').service('locales').getDefaultLocale()] : [locale].flat()
}
