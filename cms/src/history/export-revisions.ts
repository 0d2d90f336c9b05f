import type { RevisionRow } from './read-revisions.ts'
import { toRevision } from './read-revisions.ts'

/** Rows with a higher id than `afterId` that fit the filter, by id, at most `limit`. */
export type ReadRevisionRows = (afterId: number, limit: number) => Promise<RevisionRow[]>
/** `uids` null: all types. `sinceMs` null: from the beginning. */
export interface ExportFilter { uids: readonly string[] | null, sinceMs: number | null }

/** Rows are read in pages, so that no reader holds the database (SQLite has one connection) while a client is slow. */
const PAGE_SIZE = 200

/** One line of JSON for each revision, oldest first, private fields included. */
export async function* toJsonLines(readRows: ReadRevisionRows): AsyncGenerator<string> {
  let afterId = 0
  for (;;) {
    const rows = await readRows(afterId, PAGE_SIZE)
    for (const row of rows)
      yield `${JSON.stringify(toRevision(row))}\n`
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE_SIZE)
      return
    afterId = last.id
  }
}
