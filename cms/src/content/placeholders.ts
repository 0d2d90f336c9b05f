/**
 * A template or agreement draft refers to its cover fields as `{{key}}`. Both ways must hold: a reader who fills in
 * a field that is used nowhere, or downloads a text with a hole nobody asked about, has been let down.
 */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g

export interface PlaceholderProblems {
  /** Used in a text, but there is no such field. */
  unknown: string[]
  /** A field that no text uses. */
  unused: string[]
  /** The same key on two fields. */
  repeated: string[]
}

/** Keys used in the texts, each once, in order of appearance. */
export function findPlaceholders(texts: readonly string[]): string[] {
  const keys = texts.flatMap(text => [...text.matchAll(PLACEHOLDER)].map(match => (match[1] ?? '').trim()))
  return [...new Set(keys)]
}

/** Compares field keys with what the texts use; three empty lists mean that all is well. */
export function checkPlaceholders(fieldKeys: readonly string[], texts: readonly string[]): PlaceholderProblems {
  const used = findPlaceholders(texts)
  return {
    unknown: used.filter(key => !fieldKeys.includes(key)),
    unused: [...new Set(fieldKeys)].filter(key => !used.includes(key)),
    repeated: [...new Set(fieldKeys.filter((key, index) => fieldKeys.indexOf(key) !== index))],
  }
}

interface Part { text?: unknown, alternatives?: unknown }

/** The texts of a document's sections and clauses in which `{{key}}` counts. */
export function textsOfParts(parts: readonly Part[]): string[] {
  return parts.flatMap(part => [part.text, part.alternatives]).filter(text => typeof text === 'string')
}
