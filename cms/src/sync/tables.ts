import type { Core } from '@strapi/strapi'

/**
 * The tables of the sync. They are models and not content types: no editor sees them, and Strapi's schema sync,
 * which drops tables it does not know, keeps them. Times are milliseconds since 1970, so that SQLite and PostgreSQL
 * compare them alike.
 */
// Functions, because Strapi writes the column's name into each attribute: one object for two columns would be one column.
const increments = () => ({ type: 'increments' as const })
const text = () => ({ type: 'text' as const })
const required = (type: 'string' | 'biginteger' | 'integer') => ({ type, column: { notNullable: true } })

export const SYNC_TABLES = [
  {
    uid: 'kokeboka::search-outbox',
    singularName: 'search_outbox',
    tableName: 'search_outbox',
    indexes: [{ name: 'search_outbox_due_index', columns: ['priority', 'id'] }],
    attributes: {
      id: increments(),
      uid: required('string'),
      documentId: required('string'),
      reason: required('string'),
      // 0 an editor's change, 1 work that may wait behind it.
      priority: required('integer'),
      createdAt: required('biginteger'),
      attempts: required('integer'),
      nextAt: required('biginteger'),
      lastError: text(),
    },
  },
  {
    uid: 'kokeboka::search-dead',
    singularName: 'search_dead',
    tableName: 'search_dead',
    attributes: {
      id: increments(),
      uid: required('string'),
      documentId: required('string'),
      code: required('string'),
      message: text(),
      createdAt: required('biginteger'),
    },
  },
  {
    uid: 'kokeboka::search-state',
    singularName: 'search_state',
    tableName: 'search_state',
    indexes: [{ name: 'search_state_key_unique', columns: ['key'], type: 'unique' as const }],
    attributes: { id: increments(), key: required('string'), value: text() },
  },
  {
    // One row, id 1.
    uid: 'kokeboka::search-lease',
    singularName: 'search_lease',
    tableName: 'search_lease',
    attributes: { id: increments(), holder: required('string'), expiresAt: required('biginteger') },
  },
]

/** Must run in `register()`: the schema sync comes before `bootstrap()`. */
export function addSyncTables(strapi: Core.Strapi): void {
  for (const table of SYNC_TABLES)
    strapi.get('models').add(table)
}
