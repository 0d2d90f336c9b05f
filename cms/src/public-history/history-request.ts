import type { ContentTypeName } from '../../contract/content.ts'
import { z } from 'zod'
import { isContentTypeName } from '../content/content-types.ts'
import { READ_LOCALES } from '../read/read-query.ts'
import { MOST_REVISIONS } from './read-public-history.ts'

/** A change holds whole texts, so a page of them is shorter than a page of a list. */
export const HISTORY_PAGE = { otherwise: 10, max: 25 } as const

/** As a query has numbers. */
const count = (max: number) => z.string().regex(/^[1-9]\d{0,3}$/, 'is a whole number from 1').transform(Number).pipe(z.number().max(max, `is at most ${max}`))

/** The door of `GET /api/history/:type/:documentId`. */
export const historyQuery = z.strictObject({
  /** Of no meaning for a type without languages. */
  locale: z.enum(READ_LOCALES, `is one of ${READ_LOCALES.join(', ')}`).default('nb'),
  pagination: z.strictObject({
    page: count(MOST_REVISIONS).default(1),
    pageSize: count(HISTORY_PAGE.max).default(HISTORY_PAGE.otherwise),
  }, 'is pagination[page] and pagination[pageSize]').prefault({}),
})

/** Settings are on every page and have none of their own. */
export function hasHistory(type: string): type is ContentTypeName {
  return isContentTypeName(type) && type !== 'site-settings'
}
