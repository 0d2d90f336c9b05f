import type { Core } from '@strapi/strapi'

/**
 * Beside the submissions. Functions, because Strapi writes the column's name into each attribute: one object for two
 * columns would be one column.
 */
const increments = () => ({ type: 'increments' as const })
const required = (type: 'string' | 'biginteger' | 'integer') => ({ type, column: { notNullable: true } })

const TABLES = [
  {
    // A proof of work counts once. In the database and not in memory: a restart or a second CMS process must not forget.
    uid: 'kokeboka::used-proofs',
    singularName: 'used_proofs',
    tableName: 'used_proofs',
    indexes: [{ name: 'used_proofs_signature_unique', columns: ['signature'], type: 'unique' as const }],
    attributes: { id: increments(), signature: required('string'), expiresAt: required('biginteger') },
  },
  {
    // Answers to «was this useful» without a comment: counted by page and month (`2026-11`), so that they cannot flood.
    uid: 'kokeboka::usefulness-counts',
    singularName: 'usefulness_counts',
    tableName: 'usefulness_counts',
    indexes: [{ name: 'usefulness_counts_unique', columns: ['uid', 'document_id', 'month', 'answer'], type: 'unique' as const }],
    attributes: {
      id: increments(),
      uid: required('string'),
      documentId: required('string'),
      month: required('string'),
      answer: required('string'),
      count: required('integer'),
    },
  },
]

/** Must run in `register()`: the schema sync comes before `bootstrap()`. */
export function addSubmissionTables(strapi: Core.Strapi): void {
  for (const table of TABLES)
    strapi.get('models').add(table)
}
