/** Operators of a filter that take a list; Strapi, given anything else, breaks (500). */
const LIST_OPERATORS: ReadonlySet<string> = new Set(['$and', '$or'])
const PAIR_OPERATORS: ReadonlySet<string> = new Set(['$between'])
const PLAIN_PARAMETERS = ['locale', 'status'] as const

/** The name of the first parameter of a query that Strapi could not read, or null. The query's depth is known to be small. */
export function findBadQuery(query: object): string | null {
  for (const name of PLAIN_PARAMETERS) {
    const value: unknown = name in query ? (query as Record<string, unknown>)[name] : undefined
    if (value !== undefined && ![value].flat().every(one => one === null || typeof one === 'string'))
      return name
  }
  return 'filters' in query ? findBadOperator(query.filters) : null
}

function findBadOperator(filters: unknown): string | null {
  if (typeof filters !== 'object' || filters === null)
    return null
  for (const [key, value] of Object.entries(filters)) {
    if ((LIST_OPERATORS.has(key) && !Array.isArray(value)) || (PAIR_OPERATORS.has(key) && !(Array.isArray(value) && value.length === 2)))
      return key
    const inner = findBadOperator(value)
    if (inner !== null)
      return inner
  }
  return null
}
