import type { IndexStore } from '../index-store.ts'
import type { FilterNode } from './parse-filter.ts'

/** Values with more documents than this in all are no narrowing: then each document found is tested instead. */
const MOST_DOCUMENTS = 1_000

/**
 * The live documents among which all that pass must be, where the filter demands one of some rare values: a page of
 * results is fetched by its ids, and reading ten thousand documents for it would take longer than the search itself.
 * Undefined where nothing of the kind is demanded. The whole filter must still be put to each.
 */
export function narrowByValues(index: IndexStore, node: FilterNode): readonly number[] | undefined {
  if (node.kind === 'and')
    return node.nodes.map(inner => narrowByValues(index, inner)).filter(numbers => numbers !== undefined).sort((one, other) => one.length - other.length)[0]
  if (node.kind !== 'in' || node.attribute !== index.settings.distinctAttribute)
    return undefined
  const numbers = index.findByValue(node.attribute, node.values)
  return numbers.length > MOST_DOCUMENTS ? undefined : numbers
}
