import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { RevisionAuthor } from './revision-author.ts'
import type { RevisionAction } from './revision.ts'
import { noteSlugChanges } from '../slug-redirects/note-slug-changes.ts'
import { hashOf, populateForRevision, privatePathsOf, toRevisionContent } from './revision-content.ts'
import { REVISIONS } from './tables.ts'

export type Trx = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx']
export type StoredEntry = Record<string, unknown> & { id: number }
interface LatestRow { document_id: string, locale: string, action: RevisionAction, hash: string, slug: string | null }

/** Entries read and written at a time: 16 columns each, and SQLite takes 999 variables a statement in old builds. */
const ENTRIES_A_LOT = 50

/** The whole of the entries with these row ids; those that are gone are left out. */
export async function readEntries(strapi: Core.Strapi, uid: ContentTypeUid, where: Record<string, unknown>): Promise<StoredEntry[]> {
  return strapi.db.query(uid).findMany({ where, populate: populateForRevision(strapi, uid) as never, orderBy: { id: 'asc' } })
}

/** Reads published rows by id and keeps them, in the open transaction. */
export async function keepPublished(strapi: Core.Strapi, uid: ContentTypeUid, entryIds: readonly number[], author: RevisionAuthor): Promise<void> {
  for (let start = 0; start < entryIds.length; start += ENTRIES_A_LOT) {
    const entries = await readEntries(strapi, uid, { id: { $in: entryIds.slice(start, start + ENTRIES_A_LOT) } })
    await keepRevisions(strapi, uid, entries, { action: 'publish', author })
  }
}

/**
 * One revision for each entry, in the open transaction or one of its own. An old slug of a published entry is noted
 * in the same breath, because it is read here anyway.
 */
export async function keepRevisions(
  strapi: Core.Strapi,
  uid: ContentTypeUid,
  entries: readonly StoredEntry[],
  { action, author }: { action: RevisionAction, author: RevisionAuthor },
): Promise<void> {
  if (entries.length === 0)
    return
  const at = Date.now()
  const privatePaths = JSON.stringify(privatePathsOf(strapi, uid))
  await strapi.db.transaction(async ({ trx }) => {
    const latest = await readLatest(strapi, trx, uid, entries.map(entry => String(entry.documentId)))
    const rows = entries.map((entry) => {
      const content = toRevisionContent(strapi, uid, entry)
      const hash = hashOf(content)
      const locale = content.locale ?? ''
      const before = latest.get(`${content.documentId} ${locale}`)
      return {
        uid,
        document_id: content.documentId,
        locale,
        entry_id: entry.id,
        action,
        at,
        by: author.by,
        admin_id: author.admin?.id ?? null,
        admin_name: author.admin?.name ?? null,
        title: textOrNull(content.title ?? content.siteName),
        slug: textOrNull(content.slug),
        hash,
        is_unchanged: action === 'publish' && before?.action === 'publish' && before.hash === hash,
        content: JSON.stringify(content),
        private_paths: privatePaths,
      }
    })
    await strapi.db.connection.batchInsert(REVISIONS, rows, ENTRIES_A_LOT).transacting(trx)
    if (action === 'publish') {
      await noteSlugChanges(strapi, trx, rows.map(row =>
        ({ uid, documentId: row.document_id, locale: row.locale, slug: row.slug, slugBefore: latest.get(`${row.document_id} ${row.locale}`)?.slug ?? null })))
    }
  })
}

/** The latest revision of each document in each language, by `<documentId> <locale>`. */
async function readLatest(strapi: Core.Strapi, trx: Trx, uid: ContentTypeUid, documentIds: readonly string[]): Promise<Map<string, LatestRow>> {
  const newest = strapi.db.connection(REVISIONS).max('id').where({ uid }).whereIn('document_id', [...new Set(documentIds)]).groupBy('document_id', 'locale')
  const rows: LatestRow[] = await strapi.db.connection(REVISIONS).transacting(trx).select('document_id', 'locale', 'action', 'hash', 'slug').whereIn('id', newest)
  return new Map(rows.map(row => [`${row.document_id} ${row.locale}`, row]))
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
