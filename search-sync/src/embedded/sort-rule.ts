import type { IndexStore } from './index-store.ts'
import { readField } from './engine-document.ts'

export interface SortKey { attribute: string, isDescending: boolean }
/** Of two document numbers: negative where the first comes first. */
export type Compare = (one: number, other: number) => number

/** Compares documents by the value of an attribute, of a list by its first. */
export function sortRule(index: IndexStore, { attribute, isDescending }: SortKey): Compare {
  const direction = isDescending ? -1 : 1
  const keyOf = (number: number): unknown => {
    const value = readField(index.at(number), attribute)
    return Array.isArray(value) ? value[0] : value
  }
  return (one, other) => compareValues(keyOf(one), keyOf(other), direction)
}

/** Numbers before texts, and documents without the value last in either direction. */
function compareValues(one: unknown, other: unknown, direction: number): number {
  const [kind, otherKind] = [kindOf(one), kindOf(other)]
  if (kind !== otherKind)
    return kind === 2 || otherKind === 2 ? kind - otherKind : (kind - otherKind) * direction
  if (typeof one === 'number' && typeof other === 'number')
    return (one - other) * direction
  const [text, otherText] = [String(one).toLowerCase(), String(other).toLowerCase()]
  return kind === 2 || text === otherText ? 0 : text < otherText ? -direction : direction
}

function kindOf(value: unknown): 0 | 1 | 2 {
  return typeof value === 'number' ? 0 : typeof value === 'string' || typeof value === 'boolean' ? 1 : 2
}
