import type { Core } from '@strapi/strapi'
import type { DocumentMiddleware } from './document-actions.ts'
import { SCHEDULE_TABLE } from '../schedule/schedule-table.ts'
import { documentIdOf } from './document-actions.ts'

/** The plans of what is deleted go with it, in the same transaction: all of them, or those of the deleted language. */
export function forgetDeletedPlans(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const result = await next()
    const documentId = documentIdOf(context, result)
    if (context.action !== 'delete' || documentId === undefined || context.contentType.options?.draftAndPublish !== true)
      return result
    const left: { locale: string | null }[] = await strapi.db.query(context.uid).findMany({ where: { documentId }, select: ['id', 'locale'] })
    await strapi.db.transaction(async ({ trx }) => {
      const plans = strapi.db.connection(SCHEDULE_TABLE).transacting(trx).where({ uid: context.uid, document_id: documentId })
      await plans.whereNotIn('locale', left.map(entry => entry.locale ?? '')).delete()
    })
    return result
  }
}
