import type { Core } from '@strapi/strapi'
import type { EntryTable, Knex, KnexQuery, LineRow } from './entry-tables.ts'
import type { WaitingDraftsReply } from './home-replies.ts'
import { lineColumns, readEntryTables, toEntryLine } from './entry-tables.ts'

/** Written by the submitting of drafts, which may not be part of this installation. */
const SUBMITTED_DRAFTS = 'submitted_drafts'
const SUBMITTED_DRAFTS_UID = 'kokeboka::submitted-drafts'
const MOST_SHOWN = 10

interface DraftRow extends LineRow {
  updated_at: string | number | Date
  published_id: number | null
  submitted_at?: number | string | null
  firstname?: string | null
  lastname?: string | null
}
interface CountRow { submitted: number | string | null, never: number | string | null, total: number | string | null }

/** Drafts that say something else than readers see: never published, or edited since. */
export async function readWaitingDrafts(strapi: Core.Strapi): Promise<WaitingDraftsReply> {
  const knex = strapi.db.connection
  const hasSubmitted = strapi.db.metadata.has(SUBMITTED_DRAFTS_UID)
  const drafts = () => {
    const waiting = knex.unionAll(readEntryTables(strapi).filter(table => table.hasDrafts).map(table => toWaiting(knex, table))).as('waiting')
    return hasSubmitted ? joinSubmitted(knex, knex.from(waiting)) : knex.from(waiting)
  }
  const submittedAt = hasSubmitted ? 'submitted.at' : null
  const rows: DraftRow[] = await drafts()
    .select('waiting.*', ...(hasSubmitted ? ['submitted.at as submitted_at', 'admin_users.firstname', 'admin_users.lastname'] : []))
    .modify((query) => {
      // False before true, on both databases.
      if (submittedAt !== null)
        void query.orderByRaw('?? is null', [submittedAt]).orderBy(submittedAt)
    })
    .orderBy([{ column: 'waiting.updated_at', order: 'desc' }, { column: 'waiting.title' }])
    .limit(MOST_SHOWN)
  const [counts]: CountRow[] = await drafts().select(
    knex.raw('count(*) as total'),
    knex.raw('sum(case when waiting.published_id is null then 1 else 0 end) as never'),
    submittedAt === null ? knex.raw('0 as submitted') : knex.raw('count(??) as submitted', [submittedAt]),
  )
  const neverPublished = Number(counts?.never ?? 0)
  return {
    submitted: Number(counts?.submitted ?? 0),
    changed: Number(counts?.total ?? 0) - neverPublished,
    neverPublished,
    drafts: rows.map(row => toDraft(strapi, row)),
  }
}

/** The same test as the content manager's mark «endret» uses: the draft is younger than what is published. */
function toWaiting(knex: Knex, table: EntryTable): KnexQuery {
  return knex(`${table.name} as draft`)
    .leftJoin(`${table.name} as published`, join => join
      .on('published.document_id', 'draft.document_id')
      .onNotNull('published.published_at')
      .on(knex.raw('coalesce(??, \'\') = coalesce(??, \'\')', ['published.locale', 'draft.locale'])))
    .select([...lineColumns(knex, table, 'draft'), 'draft.updated_at', 'published.id as published_id'])
    .whereNull('draft.published_at')
    .where(where => where.whereNull('published.id').orWhere('draft.updated_at', '>', knex.ref('published.updated_at')))
}

function joinSubmitted(knex: Knex, waiting: KnexQuery): KnexQuery {
  return waiting
    .leftJoin(`${SUBMITTED_DRAFTS} as submitted`, join => join
      .on('submitted.uid', 'waiting.uid')
      .on('submitted.document_id', 'waiting.document_id')
      .on(knex.raw('?? = coalesce(??, ?? )', ['submitted.locale', 'waiting.locale', 'submitted.locale'])))
    .leftJoin('admin_users', 'admin_users.id', 'submitted.by')
}

function toDraft(strapi: Core.Strapi, row: DraftRow): WaitingDraftsReply['drafts'][number] {
  const name = [row.firstname, row.lastname].filter(Boolean).join(' ')
  return {
    ...toEntryLine(strapi, row),
    updatedAt: new Date(row.updated_at).toISOString(),
    isPublished: row.published_id !== null,
    submittedAt: row.submitted_at == null ? null : new Date(Number(row.submitted_at)).toISOString(),
    submittedBy: name === '' ? null : name,
  }
}
