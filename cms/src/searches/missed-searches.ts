import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { toMissedQuery } from './missed-query.ts'

export const missesRequest = z.strictObject({
  misses: z.array(z.strictObject({
    query: z.string().max(1000),
    language: z.enum(['nb', 'nn', 'en', 'se']),
    count: z.int().min(1).max(100_000),
  })).max(500),
})
export type Miss = z.infer<typeof missesRequest>['misses'][number]

export interface MissedSearch { query: string, language: string, count: number, lastDay: string }

/** A robot that searches for noise must not fill the disk: beyond this only known queries of the month are counted. */
const MOST_QUERIES_A_MONTH = 5000
/** Editors look back a year; older counts say nothing of today's cookbook. */
const MONTHS_KEPT = 13
/**
 * A query can be a name. It is shown to editors only when it was asked this often, or on two different days: what one
 * person asked once, nobody reads. A guess.
 */
const FEWEST_COUNT = 3

/** Adds to the counts. What looks like personal data is not stored, nor said back: only how many there were. */
export async function countMisses(strapi: Core.Strapi, misses: readonly Miss[], now = new Date()): Promise<{ counted: number, dropped: number }> {
  const day = now.toISOString().slice(0, 10)
  const month = day.slice(0, 7)
  const rows = sumByQuery(misses)
  const counted = await strapi.db.transaction(async ({ trx }) => {
    const table = () => strapi.db.connection('missed_searches').transacting(trx)
    const known = await table().where({ month }).count({ total: '*' }).first()
    let room = MOST_QUERIES_A_MONTH - Number(known?.total ?? 0)
    let done = 0
    for (const { query, language, count, misses: parts } of rows) {
      const more = { last_day: day, count: strapi.db.connection.raw('?? + ?', ['missed_searches.count', count]) }
      const isKnown = await table().where({ query, language, month }).update(more) > 0
      if (!isKnown && room <= 0)
        continue
      // The conflict is with another CMS process that has just stored the same.
      if (!isKnown)
        await table().insert({ query, language, month, count, first_day: day, last_day: day }).onConflict(['query', 'language', 'month']).merge(more)
      room -= isKnown ? 0 : 1
      done += parts
    }
    return done
  })
  return { counted, dropped: misses.length - counted }
}

interface Sum { query: string, language: string, count: number, /** How many of the list it was made of. */ misses: number }

function sumByQuery(misses: readonly Miss[]): Sum[] {
  const byKey = new Map<string, Sum>()
  for (const { query: text, language, count } of misses) {
    const query = toMissedQuery(text)
    if (query === null)
      continue
    const key = `${language} ${query}`
    const before = byKey.get(key)
    byKey.set(key, { query, language, count: (before?.count ?? 0) + count, misses: (before?.misses ?? 0) + 1 })
  }
  // In one order everywhere, so that two writers cannot wait for each other.
  return [...byKey.entries()].sort(([one], [other]) => one < other ? -1 : 1).map(([, sum]) => sum)
}

interface ShownRow { query: string, language: string, total: number | string, last: string }

/** What several have asked, or one on several days: most asked first. */
export async function readMissedSearches(strapi: Core.Strapi, limit: number): Promise<MissedSearch[]> {
  const rows: ShownRow[] = await strapi.db.connection('missed_searches')
    .select('query', 'language', strapi.db.connection.raw('sum(??) as total', ['count']), strapi.db.connection.raw('max(??) as last', ['last_day']))
    .groupBy('query', 'language')
    .havingRaw('sum(??) >= ? or min(??) <> max(??)', ['count', FEWEST_COUNT, 'first_day', 'last_day'])
    .orderBy([{ column: 'total', order: 'desc' }, { column: 'last', order: 'desc' }, { column: 'query' }])
    .limit(limit)
  return rows.map(({ query, language, total, last }) => ({ query, language, count: Number(total), lastDay: last }))
}

/** Can be run again at any time. */
export async function forgetOldMisses(strapi: Core.Strapi, now = new Date()): Promise<void> {
  const oldest = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MONTHS_KEPT, 1)).toISOString().slice(0, 7)
  await strapi.db.connection('missed_searches').where('month', '<', oldest).delete()
}
