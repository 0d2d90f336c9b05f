import type { FacetValue, SearchQuery, SearchReply } from '../../shared/schemas/search.ts'
import type { FacetName } from '../../shared/search-facets.ts'
import type { VocabularyLabels } from './vocabulary-labels.ts'
import { facetNames, facetValues } from '../../shared/search-facets.ts'
import { typeSchema } from './engine.ts'
import { facetFields, findChosenFacets } from './search-request.ts'

/** What the engine counted, by field of the index and value. */
export type Counts = Record<string, Record<string, number>>

/** `counted` is in the order of `toSearchRequests`: the hits' own first, then one for each facet that is chosen. */
export function toFacets(query: SearchQuery, counted: readonly Counts[], labels: VocabularyLabels): SearchReply['facets'] {
  const chosen = findChosenFacets(query)
  const countsOf = (facet: 'type' | FacetName): Record<string, number> => {
    const at = chosen.indexOf(facet)
    return counted[at + 1]?.[facetFields[facet]] ?? {}
  }
  const types = countsOf('type')
  return {
    type: typeSchema.options
      .map(value => ({ value, count: types[value] ?? 0 }))
      .filter(facet => facet.count > 0)
      .sort((one, other) => other.count - one.count),
    ...Object.fromEntries(facetNames.map(name => [name, toValues(name, query[name], countsOf(name), labels)])) as Record<FacetName, FacetValue[]>,
  }
}

/** Those with hits, and those that are chosen, which must not vanish from under the reader. */
function toValues(name: FacetName, chosen: readonly string[], counts: Record<string, number>, labels: VocabularyLabels): FacetValue[] {
  const named = name === 'area' || name === 'form' ? labels[name] : null
  const values = facetValues[name] ?? [...new Set([...Object.keys(counts), ...chosen])]
  const facets = values
    .map(value => ({ value, label: named === null ? null : named.get(value) ?? value, count: counts[value] ?? 0, isChosen: chosen.includes(value) }))
    .filter(({ count, isChosen }) => count > 0 || isChosen)
  return named === null ? facets : facets.sort((one, other) => other.count - one.count || one.label!.localeCompare(other.label!, 'nb'))
}
