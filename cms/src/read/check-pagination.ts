import type { Problem } from './problems.ts'
import { READ_LIMITS } from './limits.ts'

export type Pagination
  = | { page: number, pageSize: number, withCount: boolean }
    | { start: number, limit: number, withCount: boolean }

const KNOWN = ['page', 'pageSize', 'start', 'limit', 'withCount']

/** `pagination[page]` and `[pageSize]`, or `[start]` and `[limit]`; `[withCount]=false` spares the counting. */
export function checkPagination(given: unknown): { pagination: Pagination, problems: Problem[] } {
  const problems: Problem[] = []
  const wanted = typeof given === 'object' && given !== null ? { ...given } as Record<string, unknown> : {}
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given)))
    problems.push({ parameter: 'pagination', message: 'is written pagination[page]=1&pagination[pageSize]=25' })
  for (const name of Object.keys(wanted).filter(name => !KNOWN.includes(name)))
    problems.push({ parameter: `pagination[${name}]`, message: `is not known; known are ${KNOWN.join(', ')}` })
  const read = (name: string, range: { min: number, max: number, otherwise: number }): number => {
    const value = wanted[name]
    if (value === undefined)
      return range.otherwise
    if (typeof value === 'string' && /^\d{1,9}$/.test(value) && Number(value) >= range.min && Number(value) <= range.max)
      return Number(value)
    problems.push({ parameter: `pagination[${name}]`, message: `is a whole number from ${range.min} to ${range.max}` })
    return range.otherwise
  }
  const withCount = wanted.withCount ?? 'true'
  if (withCount !== 'true' && withCount !== 'false')
    problems.push({ parameter: 'pagination[withCount]', message: 'is true or false' })
  const byOffset = wanted.start !== undefined || wanted.limit !== undefined
  if (byOffset && (wanted.page !== undefined || wanted.pageSize !== undefined))
    problems.push({ parameter: 'pagination', message: 'takes page and pageSize, or start and limit, not both' })
  const size = { min: 1, max: READ_LIMITS.pageSize, otherwise: READ_LIMITS.defaultPageSize }
  const count = { withCount: withCount !== 'false' }
  return {
    problems,
    pagination: byOffset
      ? { start: read('start', { min: 0, max: READ_LIMITS.page * READ_LIMITS.pageSize, otherwise: 0 }), limit: read('limit', size), ...count }
      : { page: read('page', { min: 1, max: READ_LIMITS.page, otherwise: 1 }), pageSize: read('pageSize', size), ...count },
  }
}
