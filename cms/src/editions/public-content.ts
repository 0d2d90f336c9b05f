/**
 * A kept entry as anyone may read it. Taken out is what is private now and what was private when it was kept, so
 * that a later change of a schema neither opens nor closes what an edition showed more than it must.
 */
export function toPublicContent(content: unknown, privatePaths: readonly string[]): unknown {
  return privatePaths.reduce((open, path) => without(open, path.split('.')), content)
}

function without(value: unknown, [name = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(value))
    return value.map(item => without(item, [name, ...rest]))
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
    return value
  const { [name]: inner, ...others } = value as Record<string, unknown>
  return rest.length === 0 ? others : { ...value, [name]: without(inner, rest) }
}
