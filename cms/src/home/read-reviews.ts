import type { Core } from '@strapi/strapi'
import type { LineRow } from './entry-tables.ts'
import type { ReviewReply } from './home-replies.ts'
import { lineColumns, readEntryTables, toEntryLine } from './entry-tables.ts'
import { norwegianDate } from './norwegian-date.ts'

/** A month is what a round of asking those who know takes. A guess. */
const SOON_DAYS = 30
/** What a widget shows without becoming a report. */
const MOST_SHOWN = 10

interface DueRow extends LineRow { review_due: string }
interface CountRow { overdue: number | string | null, total: number | string | null }

/** Published entries that must be checked again: past their date, or within a month of it. */
export async function readReviews(strapi: Core.Strapi, now = new Date()): Promise<ReviewReply> {
  const knex = strapi.db.connection
  const today = norwegianDate(now)
  const due = () => knex.unionAll(readEntryTables(strapi).filter(table => table.hasReviewDue).map(table =>
    knex(table.name)
      .select([...lineColumns(knex, table, table.name), 'review_due'])
      .whereNotNull('published_at')
      .where('review_due', '<=', norwegianDate(now, SOON_DAYS)))).as('due')
  const rows: DueRow[] = await knex.select('*').from(due()).orderBy(['review_due', 'title']).limit(MOST_SHOWN)
  const counts: CountRow | undefined = await knex.select(
    knex.raw('count(*) as total'),
    knex.raw('sum(case when review_due < ? then 1 else 0 end) as overdue', [today]),
  ).from(due()).first()
  const overdue = Number(counts?.overdue ?? 0)
  return {
    overdue,
    soon: Number(counts?.total ?? 0) - overdue,
    soonDays: SOON_DAYS,
    entries: rows.map(row => ({
      ...toEntryLine(strapi, row),
      reviewDue: row.review_due,
      isOverdue: row.review_due < today,
    })),
  }
}
