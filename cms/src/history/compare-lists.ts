import { diffArrays } from 'diff'

export type Pairing<Item> = { change: 'added', after: Item } | { change: 'removed', before: Item } | { change: 'changed', before: Item, after: Item }

/**
 * Which items of a list were put in, taken out or written anew. Equal items hold the two lists together; between
 * them, what was taken out and what was put in are taken for each other in order, and the rest stands alone.
 */
export function pairItems<Item>(before: readonly Item[], after: readonly Item[]): Pairing<Item>[] {
  const found = diffArrays([...before], [...after], { comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
  const pairs: Pairing<Item>[] = []
  let removed: Item[] = []
  let added: Item[] = []
  const settle = (): void => {
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1)
      pairs.push(toPairing(removed[index], added[index]))
    removed = []
    added = []
  }
  for (const part of found) {
    if (part.removed)
      removed.push(...part.value)
    else if (part.added)
      added.push(...part.value)
    else
      settle()
  }
  settle()
  return pairs
}

function toPairing<Item>(before: Item | undefined, after: Item | undefined): Pairing<Item> {
  if (before === undefined)
    return { change: 'added', after: after as Item }
  return after === undefined ? { change: 'removed', before } : { change: 'changed', before, after }
}

/** For lists whose items are one thing or another, such as relations: no item is «written anew». */
export function findAddedAndRemoved(before: readonly string[], after: readonly string[]): { change: 'added' | 'removed', value: string }[] {
  return [
    ...before.filter(value => !after.includes(value)).map(value => ({ change: 'removed' as const, value })),
    ...after.filter(value => !before.includes(value)).map(value => ({ change: 'added' as const, value })),
  ]
}
