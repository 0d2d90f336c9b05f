import type { Core } from '@strapi/strapi'

export const EDITIONS = 'editions'
export const EDITION_ENTRIES = 'edition_entries'

const required = (type: 'string' | 'text' | 'biginteger' | 'integer') => ({ type, column: { notNullable: true } })

/** An edition is a name and a list of revisions. Both tables are append-only (src/history/append-only.ts). */
const EDITION_TABLES = [
  {
    uid: 'kokeboka::editions',
    singularName: EDITIONS,
    tableName: EDITIONS,
    indexes: [{ name: 'editions_name_unique', columns: ['name'], type: 'unique' as const }],
    attributes: {
      id: { type: 'increments' as const },
      name: required('string'),
      frozenAt: required('biginteger'),
      adminId: { type: 'integer' as const },
      adminName: { type: 'string' as const },
      // JSON, entries by content type name: the edition does not change, so they are counted once.
      counts: required('text'),
    },
  },
  {
    uid: 'kokeboka::edition-entries',
    singularName: EDITION_ENTRIES,
    tableName: EDITION_ENTRIES,
    indexes: [{ name: 'edition_entries_unique', columns: ['edition_id', 'uid', 'revision_id'], type: 'unique' as const }],
    attributes: {
      id: { type: 'increments' as const },
      editionId: required('integer'),
      uid: required('string'),
      revisionId: required('integer'),
    },
  },
]

/** Must run in `register()`: the schema sync comes before `bootstrap()`. */
export function addEditionTables(strapi: Core.Strapi): void {
  for (const table of EDITION_TABLES)
    strapi.get('models').add(table)
}
