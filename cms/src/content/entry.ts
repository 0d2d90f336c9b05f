/** A document in one language, as it is read for the rules. */
export type Entry = Record<string, unknown>

export function toList(value: unknown): Entry[] {
  return Array.isArray(value) ? value : []
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
}
