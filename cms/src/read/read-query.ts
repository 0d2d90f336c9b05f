import type { ContentTypeUid } from '../../contract/content.ts'
import type { Pagination } from './check-pagination.ts'
import type { Problem } from './problems.ts'
import type { PublicSchemas } from './public-schema.ts'
import { checkFields, checkSort } from './check-fields.ts'
import { checkFilters } from './check-filters.ts'
import { checkPagination } from './check-pagination.ts'
import { checkPopulate, depthOf } from './check-populate.ts'
import { populateOf } from './populate.ts'

/** A read as the document service takes it. */
export interface ReadQuery {
  status: 'published'
  locale?: string
  fields?: string[]
  populate: Record<string, unknown>
  filters?: Record<string, unknown>
  sort?: string[]
  pagination?: Pagination
}

export const READ_LOCALES = ['nb', 'nn', 'en', 'se'] as const
const OF_ONE = ['locale', 'status', 'fields', 'populate']
const OF_MANY = [...OF_ONE, 'filters', 'sort', 'pagination']

/** Parses the query of a public read; every problem at once, each with the name of its parameter. */
export function parseReadQuery(schemas: PublicSchemas, uid: ContentTypeUid, isList: boolean, given: Record<string, unknown>): { query: ReadQuery, problems: Problem[] } {
  const fields = schemas.entry(uid)
  const known = isList ? OF_MANY : OF_ONE
  const problems: Problem[] = Object.keys(given)
    .filter(name => !known.includes(name))
    .map(name => ({ parameter: name, message: OF_MANY.includes(name) ? 'can only be given for a list' : `is not known; known are ${known.join(', ')}` }))
  const add = <Checked extends { problems: Problem[] }>(checked: Checked): Checked => {
    problems.push(...checked.problems)
    return checked
  }
  if (given.status !== undefined && given.status !== 'published')
    problems.push({ parameter: 'status', message: 'Only published content can be read here: leave it out' })
  problems.push(...checkLocale(given.locale, isList))

  const query: ReadQuery = { status: 'published', populate: populateOf(uid) }
  if (typeof given.locale === 'string')
    query.locale = given.locale
  if (given.fields !== undefined)
    query.fields = add(checkFields(fields, given.fields, ['fields'])).fields
  if (given.populate !== undefined)
    query.populate = add(checkPopulate(schemas, fields, given.populate, depthOf(populateOf(uid)) + 1)).populate
  if (isList) {
    if (given.filters !== undefined)
      query.filters = add(checkFilters(schemas, fields, given.filters, ['filters'])).filters
    if (given.sort !== undefined)
      query.sort = add(checkSort(fields, given.sort, ['sort'])).sort
    query.pagination = add(checkPagination(given.pagination)).pagination
  }
  return { query, problems }
}

function checkLocale(locale: unknown, isList: boolean): Problem[] {
  if (locale === undefined || (isList && locale === '*') || (READ_LOCALES as readonly unknown[]).includes(locale))
    return []
  return [{ parameter: 'locale', message: `is one of ${READ_LOCALES.join(', ')}${isList ? ', or * for all' : ''}` }]
}
