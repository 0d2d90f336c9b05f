/** How many results a reader looks at. */
const DEPTH = 10

/**
 * Normalised discounted cumulative gain at 10 (Järvelin and Kekäläinen 2002, with 2^grade − 1): 1 when the best come
 * first, 0 when none is there. `found` are addresses in the order shown.
 */
export function ndcg(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const ideal = [...grades.values()].sort((one, other) => other - one)
  return gain(found.map(path => grades.get(path) ?? 0)) / gain(ideal)
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
