import type { FilterableField, SortableField } from '@kokeboka/search-sync/contract'
import type { SearchQuery } from '../../shared/schemas/search.ts'
import type { FacetName, SearchSort } from '../../shared/search-facets.ts'
import { contentLocales, entryPaths } from '../../shared/paths.ts'
import { hitsPerPage } from '../../shared/schemas/search.ts'
import { facetNames } from '../../shared/search-facets.ts'

/** The facets that a reader may narrow by; everything else in the index is out of a reader's reach. */
export const facetFields = {
  type: 'type',
  audience: 'audiences',
  initiative: 'initiative',
  phase: 'phases',
  hats: 'difficulty',
  area: 'serviceAreas',
  form: 'collaborationForms',
  lang: 'locale',
} as const satisfies Record<'type' | FacetName, FilterableField>
type ReaderFacet = keyof typeof facetFields

const engineSorts: Record<SearchSort, readonly `${SortableField}:${'asc' | 'desc'}`[]> = {
  relevance: [],
  newest: ['publishedAt:desc'],
  title: ['title:asc'],
}

/** The index may hold types that have no page here yet. */
const readableTypes = Object.keys(entryPaths)

/** A value inside a filter of the engine: in quotation marks, with its own marks and backslashes escaped. */
export function quoteFilterValue(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/** Hats are numbers in the index, and the door has let in nothing but 1–5. */
export function toFilter(field: FilterableField, values: readonly string[]): string {
  return `${field} IN [${values.map(field === 'difficulty' ? String : quoteFilterValue).join(', ')}]`
}

export const shownFields = ['documentId', 'type', 'locale', 'slug', 'title', 'summary', 'text', 'difficulty', 'isDemo']
export const searchedFields = ['titleTerms', 'keyTerms', 'textTerms']

/** Bokmål and nynorsk are searched together; `distinct` in the index keeps one language of each document. */
export function toReachFilters(locale: SearchQuery['locale']): string[] {
  return [toFilter('locale', contentLocales(locale)), toFilter('type', readableTypes)]
}

function chosenValues(query: SearchQuery, facet: ReaderFacet): readonly string[] {
  return facet === 'type' ? (query.type === undefined ? [] : [query.type]) : query[facet]
}

/** The facets that narrow this query. */
export function findChosenFacets(query: SearchQuery): ReaderFacet[] {
  return (['type', ...facetNames] as const).filter(facet => chosenValues(query, facet).length > 0)
}

function toFilters(query: SearchQuery, except?: ReaderFacet): string[] {
  const chosen = findChosenFacets(query).filter(facet => facet !== except)
  return [...toReachFilters(query.locale), ...chosen.map(facet => toFilter(facetFields[facet], chosenValues(query, facet)))]
}

/**
 * Sent as one: the hits with the counts of every facet, then for each facet that is chosen its counts without its own
 * choice, so that a reader sees what another value would give and can change it without starting again.
 */
export function toSearchRequests(query: SearchQuery, analysed: string) {
  const common = { q: analysed, attributesToSearchOn: searchedFields }
  const sort = engineSorts[query.sort]
  return [
    { ...common, filter: toFilters(query), facets: Object.values(facetFields), attributesToRetrieve: shownFields, page: query.page, hitsPerPage, ...(sort.length > 0 ? { sort: [...sort] } : {}) },
    ...findChosenFacets(query).map(facet => ({ ...common, filter: toFilters(query, facet), facets: [facetFields[facet]], attributesToRetrieve: ['documentId'], page: 1, hitsPerPage: 1 })),
  ]
}
