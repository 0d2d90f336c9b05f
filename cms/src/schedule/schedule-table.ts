import type { Core } from '@strapi/strapi'

/**
 * What is planned, and what came of it. A model and no content type, as the tables of the sync are: no editor sees
 * it, and Strapi's schema sync keeps it. Times are milliseconds since 1970, so that SQLite and PostgreSQL compare
 * them alike.
 */
export const SCHEDULE_TABLE = 'schedule'

const increments = () => ({ type: 'increments' as const })
const optional = (type: 'string' | 'text' | 'biginteger' | 'integer') => ({ type })
const required = (type: 'string' | 'biginteger' | 'integer') => ({ type, column: { notNullable: true } })

const MODEL = {
  uid: 'kokeboka::schedule',
  singularName: 'schedule',
  tableName: SCHEDULE_TABLE,
  indexes: [
    // One waiting plan for each document, language and action; the key is empty once the plan is over, and any
    // number of empty ones may stand beside each other.
    { name: 'schedule_waiting_key_unique', columns: ['waiting_key'], type: 'unique' as const },
    { name: 'schedule_due_index', columns: ['state', 'next_at'] },
  ],
  attributes: {
    id: increments(),
    uid: required('string'),
    documentId: required('string'),
    locale: required('string'),
    action: required('string'),
    // When the editor wants it.
    dueAt: required('biginteger'),
    // When to try: dueAt at first, later where a passing failure has put it off.
    nextAt: required('biginteger'),
    attempts: required('integer'),
    state: required('string'),
    waitingKey: optional('string'),
    createdAt: required('biginteger'),
    // Id of the admin user; the name is looked up, so that it is not kept here after the user is gone.
    createdBy: optional('integer'),
    doneAt: optional('biginteger'),
    message: optional('text'),
  },
}

/** Must run in `register()`: the schema sync comes before `bootstrap()`. */
export function addScheduleTable(strapi: Core.Strapi): void {
  strapi.get('models').add(MODEL)
}
