/** A stored document: JSON, with a primary key among its fields. */
export type EngineDocument = Readonly<Record<string, unknown>>

export type SingleValue = string | number | boolean

/** The value at `a` or `a.b`; undefined where there is none. */
export function readField(document: EngineDocument, path: string): unknown {
  if (Object.hasOwn(document, path))
    return document[path]
  if (!path.includes('.'))
    return undefined
  let value: unknown = document
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return value
}

/** The single values of a field, which may be a list; objects and null give none. */
export function fieldValues(document: EngineDocument, path: string): SingleValue[] {
  const value = readField(document, path)
  return (Array.isArray(value) ? value : [value]).filter(isSingleValue)
}

/** Whether one of the field's single values passes; called for every document that a filter sees. */
export function someValue(document: EngineDocument, path: string, passes: (value: SingleValue) => boolean): boolean {
  const value = readField(document, path)
  return Array.isArray(value) ? value.some(single => isSingleValue(single) && passes(single)) : isSingleValue(value) && passes(value)
}

function isSingleValue(value: unknown): value is SingleValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** The document with only the fields asked for; `*` means all. May be the document itself. */
export function pickFields(document: EngineDocument, fields: readonly string[]): EngineDocument {
  if (fields.includes('*'))
    return document
  const picked: Record<string, unknown> = {}
  for (const field of fields) {
    if (Object.hasOwn(document, field))
      picked[field] = document[field]
  }
  return picked
}
