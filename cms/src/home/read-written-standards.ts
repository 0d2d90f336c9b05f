import type { Core } from '@strapi/strapi'
import type { EntryTable } from './entry-tables.ts'
import type { StandardShare, WrittenStandardsReply } from './home-replies.ts'
import { setImmediate } from 'node:timers/promises'
import { readEntryTables } from './entry-tables.ts'
import { wordsOfEntry } from './word-count.ts'

/** Språklova § 13: a central state body writes at least a quarter in each. */
const LEAST_SHARE = 0.25
/** Rows counted in one statement: SQLite holds the whole process meanwhile, here some tens of milliseconds. */
const ROWS_A_STATEMENT = 200

interface SumRow { locale: string, pages: number | string, words: number | string | null }

/** How what is published divides between bokmål and nynorsk. The first call after much was published counts its words. */
export async function readWrittenStandards(strapi: Core.Strapi): Promise<WrittenStandardsReply> {
  for (const table of readEntryTables(strapi).filter(({ hasDrafts, isLocalized }) => hasDrafts && isLocalized))
    await countNewRows(strapi, table)
  const rows: SumRow[] = await strapi.db.connection('word_counts')
    .select('locale', strapi.db.connection.raw('count(*) as pages'), strapi.db.connection.raw('sum(words) as words'))
    .groupBy('locale')
  const sum = (locale: string, field: 'pages' | 'words'): number => Number(rows.find(row => row.locale === locale)?.[field] ?? 0)
  return {
    least: LEAST_SHARE,
    pages: toShare(sum('nb', 'pages'), sum('nn', 'pages')),
    words: toShare(sum('nb', 'words'), sum('nn', 'words')),
  }
}

/** Which one is written less, and whether it is under the law's quarter. */
export function toShare(nb: number, nn: number): StandardShare {
  const minority = nn <= nb ? 'nn' : 'nb'
  const minorityShare = nb + nn === 0 ? null : Math.min(nb, nn) / (nb + nn)
  return { nb, nn, minority, minorityShare, isUnder: minorityShare !== null && minorityShare < LEAST_SHARE }
}

async function countNewRows(strapi: Core.Strapi, table: EntryTable): Promise<void> {
  const knex = strapi.db.connection
  const published = () => knex(table.name).select('id').whereNotNull('published_at').whereIn('locale', ['nb', 'nn'])
  await knex('word_counts').where({ uid: table.uid }).whereNotIn('row_id', published()).delete()
  const uncounted: { id: number }[] = await published().whereNotIn('id', knex('word_counts').select('row_id').where({ uid: table.uid }))
  const words = wordsOfEntry(strapi, table)
  for (let start = 0; start < uncounted.length; start += ROWS_A_STATEMENT) {
    const ids = uncounted.slice(start, start + ROWS_A_STATEMENT).map(row => row.id)
    const counted = knex(`${table.name} as entry`)
      .select(knex.raw('cast(? as varchar(100)), ??, ??', [table.uid, 'entry.id', 'entry.locale']), knex.raw(words.sql, words.bindings))
      .whereIn('entry.id', ids)
    // Another visit to the home page may be counting the same rows.
    await knex.from(knex.raw('?? (??, ??, ??, ??)', ['word_counts', 'uid', 'row_id', 'locale', 'words'])).insert(counted).onConflict(['uid', 'row_id']).ignore()
    // SQLite answers without letting go of the process; others get their turn here.
    await setImmediate()
  }
}
