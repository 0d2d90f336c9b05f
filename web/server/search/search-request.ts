import type { FilterableField } from '@kokeboka/search-sync/contract'
import type { SearchQuery } from '../../shared/schemas/search.ts'
import { contentLocales, entryPaths } from '../../shared/paths.ts'
import { hitsPerPage } from '../../shared/schemas/search.ts'

/** The facets that a reader may narrow by; everything else in the index is out of a reader's reach. */
const readerFacets = ['type'] as const satisfies readonly FilterableField[]
type ReaderFacet = typeof readerFacets[number]

/** The index may hold types that have no page here yet. */
const readableTypes = Object.keys(entryPaths)

/** A value inside a filter of the engine: in quotation marks, with its own marks and backslashes escaped. */
export function quoteFilterValue(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

export function toFilter(field: ReaderFacet | 'locale', values: readonly string[]): string {
  return `${field} IN [${values.map(quoteFilterValue).join(', ')}]`
}

const shownFields = ['documentId', 'type', 'locale', 'slug', 'title', 'summary', 'difficulty', 'isDemo']

/** The part of a request that hits and facet counts have in common. */
function toCommonRequest(query: SearchQuery, analysed: string) {
  return {
    q: analysed,
    attributesToSearchOn: ['titleTerms', 'keyTerms', 'textTerms'],
    // Bokmål and nynorsk are searched together; `distinct` in the index keeps one language of each document.
    languageFilter: toFilter('locale', contentLocales(query.locale)),
  }
}

/**
 * Two queries sent as one: the hits, narrowed by type, and the counts of all types, not narrowed, so that a reader
 * can change type without starting again.
 */
export function toSearchRequests(query: SearchQuery, analysed: string, indexUid: string) {
  const { languageFilter, ...common } = toCommonRequest(query, analysed)
  return [
    { ...common, indexUid, filter: [languageFilter, toFilter('type', query.type === undefined ? readableTypes : [query.type])], attributesToRetrieve: shownFields, page: query.page, hitsPerPage },
    { ...common, indexUid, filter: [languageFilter, toFilter('type', readableTypes)], facets: [...readerFacets], attributesToRetrieve: ['documentId'], page: 1, hitsPerPage: 1 },
  ]
}
