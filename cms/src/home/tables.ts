import type { Core } from '@strapi/strapi'

/** See src/submissions/tables.ts for why these are functions. */
const increments = () => ({ type: 'increments' as const })
const required = (type: 'string' | 'integer') => ({ type, column: { notNullable: true } })

/**
 * Words of each published row in bokmål or nynorsk. Publishing makes a new row and never changes one, so what has
 * been counted stays true as long as the row is there.
 */
const WORD_COUNTS = {
  uid: 'kokeboka::word-counts',
  singularName: 'word_counts',
  tableName: 'word_counts',
  indexes: [{ name: 'word_counts_unique', columns: ['uid', 'row_id'], type: 'unique' as const }],
  attributes: { id: increments(), uid: required('string'), rowId: required('integer'), locale: required('string'), words: required('integer') },
}

/** Must run in `register()`: the schema sync comes before `bootstrap()`. */
export function addHomeTables(strapi: Core.Strapi): void {
  strapi.get('models').add(WORD_COUNTS)
}
