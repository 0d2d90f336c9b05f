import type { Core } from '@strapi/strapi'

export const SLUG_REDIRECTS = 'slug_redirects'

/** Slugs that a document was published under before. Empty locale: a type without languages. Times in ms since 1970. */
const SLUG_REDIRECT_TABLE = {
  uid: 'kokeboka::slug-redirects',
  singularName: SLUG_REDIRECTS,
  tableName: SLUG_REDIRECTS,
  indexes: [{ name: 'slug_redirects_unique', columns: ['uid', 'locale', 'slug', 'document_id'], type: 'unique' as const }],
  attributes: {
    id: { type: 'increments' as const },
    uid: { type: 'string' as const, column: { notNullable: true } },
    locale: { type: 'string' as const, column: { notNullable: true } },
    slug: { type: 'string' as const, column: { notNullable: true } },
    documentId: { type: 'string' as const, column: { notNullable: true } },
    at: { type: 'biginteger' as const, column: { notNullable: true } },
  },
}

/** Must run in `register()`: the schema sync comes before `bootstrap()`. */
export function addSlugRedirectTable(strapi: Core.Strapi): void {
  strapi.get('models').add(SLUG_REDIRECT_TABLE)
}
