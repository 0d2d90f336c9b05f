/**
 * What no field of ours can hold, and no honest client sends. Found here, before anything looks at it, because each of
 * them breaks something further in: PostgreSQL takes neither NUL nor half a character (500), a deep enough structure
 * exhausts the stack, and a key of Object's own can change what all objects do.
 */
const DEEPEST = 40
const MOST_NODES = 100_000
const OBJECTS_OWN = new Set(['__proto__', 'constructor', 'prototype'])

export type BadInput = 'nul' | 'half-character' | 'too-deep' | 'too-many' | 'objects-own-key'

/** The first thing that is wrong in a parsed body or query, or null. Walks without calling itself, so that depth is no danger. */
export function findBadInput(input: unknown): BadInput | null {
  const waiting: { value: unknown, depth: number }[] = [{ value: input, depth: 0 }]
  for (let seen = 0, next = waiting.pop(); next !== undefined; seen += 1, next = waiting.pop()) {
    if (seen > MOST_NODES)
      return 'too-many'
    const { value, depth } = next
    const problem = typeof value === 'string' ? findBadText(value) : null
    if (problem !== null)
      return problem
    if (typeof value !== 'object' || value === null)
      continue
    if (depth >= DEEPEST)
      return 'too-deep'
    for (const key of Object.keys(value)) {
      const keyProblem = OBJECTS_OWN.has(key) ? 'objects-own-key' : findBadText(key)
      if (keyProblem !== null)
        return keyProblem
      waiting.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 })
    }
  }
  return null
}

export function findBadText(text: string): 'nul' | 'half-character' | null {
  if (text.includes('\0'))
    return 'nul'
  return text.isWellFormed() ? null : 'half-character'
}
