import type { Core } from '@strapi/strapi'

/**
 * What authors have sent, and what has come back to them; at most one row of each for a document in a language.
 * Models and not content types, as src/sync/tables.ts has it; times are milliseconds since 1970.
 */
const increments = () => ({ type: 'increments' as const })
const text = () => ({ type: 'text' as const })
const required = (type: 'string' | 'biginteger' | 'integer') => ({ type, column: { notNullable: true } })

function table(name: 'submitted' | 'returned') {
  return {
    uid: `kokeboka::${name}-drafts`,
    singularName: `${name}_drafts`,
    tableName: `${name}_drafts`,
    indexes: [{ name: `${name}_drafts_document_unique`, columns: ['uid', 'document_id', 'locale'], type: 'unique' as const }],
    attributes: {
      id: increments(),
      uid: required('string'),
      documentId: required('string'),
      locale: required('string'),
      // Id of the person in admin_users: who sent it, or who sent it back.
      by: required('integer'),
      at: required('biginteger'),
      note: text(),
    },
  }
}

export const SUBMITTED_DRAFTS = 'submitted_drafts'
export const RETURNED_DRAFTS = 'returned_drafts'

/** Must run in `register()`: the schema sync comes before `bootstrap()`. */
export function addDraftTables(strapi: Core.Strapi): void {
  for (const name of ['submitted', 'returned'] as const)
    strapi.get('models').add(table(name))
}
