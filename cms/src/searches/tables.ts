import type { Core } from '@strapi/strapi'

/** See src/submissions/tables.ts for why these are functions. */
const increments = () => ({ type: 'increments' as const })
const required = (type: 'string' | 'integer') => ({ type, column: { notNullable: true } })

/** Searches without a hit, counted by text, language and month: nobody's in particular. Days are `2026-11-24`. */
const MISSED_SEARCHES = {
  uid: 'kokeboka::missed-searches',
  singularName: 'missed_searches',
  tableName: 'missed_searches',
  indexes: [
    { name: 'missed_searches_unique', columns: ['query', 'language', 'month'], type: 'unique' as const },
    { name: 'missed_searches_month_index', columns: ['month'] },
  ],
  attributes: {
    id: increments(),
    query: required('string'),
    language: required('string'),
    month: required('string'),
    count: required('integer'),
    firstDay: required('string'),
    lastDay: required('string'),
  },
}

/** Must run in `register()`: the schema sync comes before `bootstrap()`. */
export function addSearchTables(strapi: Core.Strapi): void {
  strapi.get('models').add(MISSED_SEARCHES)
}
