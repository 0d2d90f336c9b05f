import type { ExportFilter } from './export-revisions.ts'
import type { RevisionRow } from './read-revisions.ts'
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import pg from 'pg'
import { REVISIONS } from './tables.ts'

/** Kept history read without Strapi, which takes seconds to start and wants all its secrets. Only reads. */
export interface HistoryDatabase {
  count: () => Promise<number>
  readRows: (afterId: number, limit: number) => Promise<RevisionRow[]>
  close: () => Promise<void>
}

/** @throws {Error} saying what is missing. */
export async function openHistory(source: { databaseUrl: string } | { databaseFile: string }, filter: ExportFilter): Promise<HistoryDatabase> {
  return 'databaseUrl' in source ? openPostgres(source.databaseUrl, filter) : openSqlite(source.databaseFile, filter)
}

function openSqlite(file: string, filter: ExportFilter): HistoryDatabase {
  if (!existsSync(file))
    throw new Error(`There is no database in ${file}. Start the cookbook once first, or set DATA_DIR or DATABASE_URL.`)
  const database = new Database(file, { readonly: true })
  const { where, values } = toWhere(filter, () => '?')
  const counted = database.prepare<{ total: number }>(`SELECT count(*) AS total FROM ${REVISIONS} WHERE ${where}`)
  const page = database.prepare<RevisionRow>(`SELECT * FROM ${REVISIONS} WHERE ${where} AND id > ? ORDER BY id LIMIT ?`)
  return {
    count: async () => counted.get(...values)?.total ?? 0,
    readRows: async (afterId, limit) => page.all(...values, afterId, limit),
    close: async () => { database.close() },
  }
}

async function openPostgres(connectionString: string, filter: ExportFilter): Promise<HistoryDatabase> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { where, values } = toWhere(filter, index => `$${index}`)
  const page = `SELECT * FROM ${REVISIONS} WHERE ${where} AND id > $${values.length + 1} ORDER BY id LIMIT $${values.length + 2}`
  return {
    count: async () => Number((await client.query<{ total: string }>(`SELECT count(*) AS total FROM ${REVISIONS} WHERE ${where}`, values)).rows[0]?.total ?? 0),
    readRows: async (afterId, limit) => (await client.query<RevisionRow>(page, [...values, afterId, limit])).rows,
    close: () => client.end(),
  }
}

/** `placeholder` gives the mark of the nth value, from 1. */
function toWhere({ uids, sinceMs }: ExportFilter, placeholder: (index: number) => string): { where: string, values: (string | number)[] } {
  const values = [...uids ?? [], ...(sinceMs === null ? [] : [sinceMs])]
  const marks = values.map((_, index) => placeholder(index + 1))
  const conditions = [
    ...(uids === null ? [] : [`uid IN (${marks.slice(0, uids.length).join(', ')})`]),
    ...(sinceMs === null ? [] : [`at >= ${marks.at(-1)}`]),
  ]
  return { where: conditions.length === 0 ? '1 = 1' : conditions.join(' AND '), values }
}
