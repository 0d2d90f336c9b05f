/**
 * Fewest single-letter changes (replace, insert, delete, swap two neighbours) from `typed` to `word`, or to the best
 * prefix of `word`. A change of the first letter counts double, as in Meilisearch. Returns `limit + 1` for «more».
 */
export function editDistance(typed: string, word: string, limit: number, toPrefix: boolean): number {
  if (!toPrefix && Math.abs(typed.length - word.length) > limit)
    return limit + 1
  // No prefix longer than this can be within the limit.
  const width = toPrefix ? Math.min(word.length, typed.length + limit) : word.length
  let beforePrevious: number[] = []
  let previous = Array.from({ length: width + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const current = [row]
    let lowest = row
    for (let column = 1; column <= width; column++) {
      const isSame = typed.charCodeAt(row - 1) === word.charCodeAt(column - 1)
      let cost = Math.min(
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      )
      if (row > 1 && column > 1 && areSwapped(typed, row, word, column))
        cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1)
      current.push(cost)
      lowest = Math.min(lowest, cost)
    }
    if (lowest > limit)
      return limit + 1
    beforePrevious = previous
    previous = current
  }
  const distance = toPrefix ? Math.min(...previous) : (previous[width] ?? 0)
  const total = distance > 0 && typed[0] !== word[0] ? distance + 1 : distance
  return Math.min(total, limit + 1)
}

function areSwapped(typed: string, row: number, word: string, column: number): boolean {
  return typed.charCodeAt(row - 1) === word.charCodeAt(column - 2) && typed.charCodeAt(row - 2) === word.charCodeAt(column - 1)
}
