import type { EngineDocument } from './engine-document.ts'
import type { EngineSettings } from './settings.ts'
import { fieldValues } from './engine-document.ts'
import { EngineError } from './errors.ts'

export interface FacetCounts {
  facetDistribution: Record<string, Record<string, number>>
  facetStats: Record<string, { min: number, max: number }>
}

/** How many of the documents have each value of the facets asked for. */
export function countFacets(documents: readonly EngineDocument[], facets: readonly string[], settings: EngineSettings): FacetCounts {
  const names = facets.includes('*') ? settings.filterableAttributes : facets
  const unknown = names.find(name => !settings.filterableAttributes.includes(name))
  if (unknown !== undefined)
    throw new EngineError('invalid_search_facets', `Invalid facet distribution: Attribute \`${unknown}\` is not filterable. Available filterable attributes are: \`${settings.filterableAttributes.toSorted().join(', ')}\`.`)
  const counts: FacetCounts = { facetDistribution: {}, facetStats: {} }
  for (const name of names.toSorted()) {
    const values = documents.flatMap(document => [...new Set(fieldValues(document, name))])
    counts.facetDistribution[name] = distribution(values.map(String), name, settings.faceting)
    const numbers = values.filter(value => typeof value === 'number')
    if (numbers.length > 0)
      counts.facetStats[name] = { min: numbers.reduce((low, value) => Math.min(low, value)), max: numbers.reduce((high, value) => Math.max(high, value)) }
  }
  return counts
}

function distribution(values: string[], name: string, { maxValuesPerFacet, sortFacetValuesBy }: EngineSettings['faceting']): Record<string, number> {
  const counts = new Map<string, number>()
  for (const value of values)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  const isByCount = (sortFacetValuesBy[name] ?? sortFacetValuesBy['*']) === 'count'
  const sorted = [...counts].sort(([one, oneCount], [other, otherCount]) =>
    (isByCount ? otherCount - oneCount : 0) || (one < other ? -1 : 1))
  return Object.fromEntries(sorted.slice(0, maxValuesPerFacet))
}
