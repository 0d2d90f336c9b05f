/**
 * What one request may ask for. Generous for a person or an integrator, small enough that no single address is
 * expensive. They are told in docs/api.md and openapi.json.
 */
export const READ_LIMITS = {
  /** Given where the caller says nothing; also in config/api.ts. */
  defaultPageSize: 25,
  /** The issue's own limit. More is refused and not cut: who believes to have got 1000 would count the pages wrongly. */
  pageSize: 100,
  /** Far beyond any list of ours, and below what an integer column or an OFFSET can hold. */
  page: 100_000,
  /** Conditions in one `filters`, wherever they stand: each may be a join. */
  conditions: 30,
  /** Levels of relation, part, `$and`, `$or` and `$not` in a filter. The deepest sensible: steps → pitfall → barrier → code, in an `$or`. */
  filterDepth: 5,
  /** Values in `$in` and `$notIn`: a page's worth of documentIds. */
  values: 100,
  /** Characters of one value in a filter. */
  valueLength: 500,
  /** Fields to sort by. */
  sorts: 5,
  /** Relations and parts in one `populate`: each is at least one query. Twice what the recipe's own has. */
  populated: 40,
} as const
