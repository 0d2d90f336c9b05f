import type { Core } from '@strapi/strapi'

const NAME = 'is-unpublished'
export const UNPUBLISHED_CONDITION = `api::${NAME}`

/**
 * «Only what readers have not got.» Before Strapi deletes, it asks about every row of the document in the language:
 * the published row fails the condition, and nothing is deleted. Must run in `register()`.
 */
export function registerUnpublishedCondition(strapi: Core.Strapi): void {
  strapi.service('admin::permission').conditionProvider.register({
    displayName: 'Er ikke publisert',
    name: NAME,
    category: 'Kokeboka',
    handler: () => ({ publishedAt: { $eq: null } }),
  })
}
