import type { SingleValue } from './engine-document.ts'
import type { IndexStore } from './index-store.ts'
import type { EngineSettings } from './settings.ts'
import { EngineError } from './errors.ts'

export interface FacetCounts {
  facetDistribution: Record<string, Record<string, number>>
  facetStats: Record<string, { min: number, max: number }>
}

/** How many of the documents, given by number, have each value of the facets asked for. */
export function countFacets(index: IndexStore, documents: readonly number[], facets: readonly string[]): FacetCounts {
  const { filterableAttributes, faceting } = index.settings
  const names = facets.includes('*') ? filterableAttributes : facets
  const unknown = names.find(name => !filterableAttributes.includes(name))
  if (unknown !== undefined)
    throw new EngineError('invalid_search_facets', `Invalid facet distribution: Attribute \`${unknown}\` is not filterable. Available filterable attributes are: \`${filterableAttributes.toSorted().join(', ')}\`.`)
  const counts: FacetCounts = { facetDistribution: {}, facetStats: {} }
  for (const name of names.toSorted()) {
    const found = index.column(name).count(documents)
    counts.facetDistribution[name] = toDistribution(found, name, faceting)
    const numbers = found.map(([value]) => value).filter(value => typeof value === 'number')
    if (numbers.length > 0)
      counts.facetStats[name] = { min: numbers.reduce((low, value) => Math.min(low, value)), max: numbers.reduce((high, value) => Math.max(high, value)) }
  }
  return counts
}

function toDistribution(counted: readonly [value: SingleValue, count: number][], name: string, { maxValuesPerFacet, sortFacetValuesBy }: EngineSettings['faceting']): Record<string, number> {
  const counts = new Map<string, number>()
  for (const [value, count] of counted)
    counts.set(String(value), (counts.get(String(value)) ?? 0) + count)
  const isByCount = (sortFacetValuesBy[name] ?? sortFacetValuesBy['*']) === 'count'
  const sorted = [...counts].sort(([one, oneCount], [other, otherCount]) =>
    (isByCount ? otherCount - oneCount : 0) || (one < other ? -1 : 1))
  return Object.fromEntries(sorted.slice(0, maxValuesPerFacet))
}
