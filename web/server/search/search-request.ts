import type { FilterableField, SortableField } from '@kokeboka/search-sync/contract'
import type { SearchQuery } from '../../shared/schemas/search.ts'
import type { FacetName, SearchSort } from '../../shared/search-facets.ts'
import { contentLocales, foundTypes } from '../../shared/paths.ts'
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

/** A value inside a filter of the engine: in quotation marks, with its own marks and backslashes escaped. */
export function quoteFilterValue(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/** Hats are numbers in the index, and the door has let in nothing but 1–5. */
export function toFilter(field: FilterableField, values: readonly string[]): string {
  return `${field} IN [${values.map(field === 'difficulty' ? String : quoteFilterValue).join(', ')}]`
}

export const searchedFields = ['titleTerms', 'keyTerms', 'textTerms']

/** Bokmål and nynorsk are searched together; `distinct` in the index keeps one language of each document. */
export function toReachFilters(locale: SearchQuery['locale']): string[] {
  // The index may hold types that have no page here yet.
  return [toFilter('locale', contentLocales(locale)), toFilter('type', foundTypes)]
}

function chosenValues(query: SearchQuery, facet: ReaderFacet): readonly string[] {
  return facet === 'type' ? (query.type === undefined ? [] : [query.type]) : query[facet]
}

/** The facets that narrow this query. */
export function findChosenFacets(query: SearchQuery): ReaderFacet[] {
  return (['type', ...facetNames] as const).filter(facet => chosenValues(query, facet).length > 0)
}

/** What `rankByWords` has ordered; the engine then only counts and filters. Undefined: the engine finds and orders. */
type Ranked = readonly string[] | undefined

function toFilters(query: SearchQuery, ranked: Ranked, except?: ReaderFacet): string[] {
  const chosen = findChosenFacets(query).filter(facet => facet !== except)
  return [
    ...(ranked === undefined ? [] : [toFilter('documentId', ranked)]),
    ...toReachFilters(query.locale),
    ...chosen.map(facet => toFilter(facetFields[facet], chosenValues(query, facet))),
  ]
}

/**
 * Sent as one: the hits with the counts of every facet, then for each facet that is chosen its counts without its own
 * choice, so that a reader sees what another value would give and can change it without starting again. Hits are ids:
 * a page of them, or all that were ranked.
 */
export function toSearchRequests(query: SearchQuery, analysed: string, ranked?: Ranked) {
  const common = ranked === undefined ? { q: analysed, attributesToSearchOn: searchedFields } : { q: '' }
  const sort = engineSorts[query.sort]
  const paging = ranked === undefined ? { page: query.page, hitsPerPage } : { page: 1, hitsPerPage: ranked.length }
  return [
    { ...common, ...paging, filter: toFilters(query, ranked), facets: Object.values(facetFields), attributesToRetrieve: ['documentId'], ...(sort.length > 0 ? { sort: [...sort] } : {}) },
    ...findChosenFacets(query).map(facet => ({ ...common, filter: toFilters(query, ranked, facet), facets: [facetFields[facet]], attributesToRetrieve: ['documentId'], page: 1, hitsPerPage: 1 })),
  ]
}
