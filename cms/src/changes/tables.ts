import type { Core } from '@strapi/strapi'

/** The tables of the change feed: models and not content types, for the reasons in src/sync/tables.ts. */
const increments = () => ({ type: 'increments' as const })
const required = (type: 'string' | 'biginteger') => ({ type, column: { notNullable: true } })

export const CHANGES = 'kokeboka_changes'
export const CHANGE_STATE = 'kokeboka_change_state'

const CHANGE_TABLES = [
  {
    uid: 'kokeboka::changes',
    singularName: CHANGES,
    tableName: CHANGES,
    indexes: [
      { name: 'kokeboka_changes_seq_unique', columns: ['seq'], type: 'unique' as const },
      { name: 'kokeboka_changes_document_index', columns: ['uid', 'document_id', 'locale'] },
    ],
    attributes: {
      id: increments(),
      // The place in the feed: null until the sequencer has seen the row committed.
      seq: { type: 'biginteger' as const },
      uid: required('string'),
      documentId: required('string'),
      // Empty for types that are the same in every language.
      locale: required('string'),
      action: required('string'),
      changedAt: required('biginteger'),
    },
  },
  {
    // One row, id 1. To take it for update is to be the one who gives out places.
    uid: 'kokeboka::change-state',
    singularName: CHANGE_STATE,
    tableName: CHANGE_STATE,
    attributes: {
      id: increments(),
      // Which feed a cursor belongs to: another database is another feed.
      feed: required('string'),
      lastSeq: required('biginteger'),
      // The last place of a removal that is no longer kept; older cursors would miss it.
      droppedSeq: required('biginteger'),
    },
  },
]

/** Must run in `register()`: the schema sync comes before `bootstrap()`. */
export function addChangeTables(strapi: Core.Strapi): void {
  for (const table of CHANGE_TABLES)
    strapi.get('models').add(table)
}
