import type { Core } from '@strapi/strapi'

/**
 * The table of kept history. A model and not a content type, for the same reasons as the tables of the sync
 * (src/sync/tables.ts). Times are milliseconds since 1970. Rows are only ever inserted: see append-only.ts.
 */
const required = (type: 'string' | 'text' | 'biginteger' | 'integer' | 'boolean') => ({ type, column: { notNullable: true } })
const optional = (type: 'string' | 'integer') => ({ type })

export const REVISIONS = 'revisions'

const HISTORY_TABLE = {
  uid: 'kokeboka::revisions',
  singularName: 'revisions',
  tableName: REVISIONS,
  indexes: [
    { name: 'revisions_document_index', columns: ['uid', 'document_id', 'locale', 'id'] },
    { name: 'revisions_at_index', columns: ['at'] },
  ],
  attributes: {
    id: { type: 'increments' as const },
    uid: required('string'),
    documentId: required('string'),
    // Empty for a type without languages: an index over NULL would not find it on either database.
    locale: required('string'),
    // Id of the published row that it was read from. A publish makes a new row, so it tells which one a row belongs to.
    entryId: required('integer'),
    action: required('string'),
    at: required('biginteger'),
    by: required('string'),
    adminId: optional('integer'),
    // As it was then: a user can be renamed or deleted.
    adminName: optional('string'),
    title: { type: 'text' as const },
    slug: optional('string'),
    hash: required('string'),
    // Published again as it already was.
    isUnchanged: required('boolean'),
    content: required('text'),
    // Which parts of the content were private when it was kept, so that a later schema cannot open them.
    privatePaths: required('text'),
  },
}

/** Must run in `register()`: the schema sync comes before `bootstrap()`. */
export function addHistoryTable(strapi: Core.Strapi): void {
  strapi.get('models').add(HISTORY_TABLE)
}
