import type { EntryType, InterfaceLocale } from '../../shared/paths.ts'
import type { ChangesPage } from '../../shared/types/changes-page.ts'
import type { AnyDocument } from '../cms/schemas.ts'
import { entryPath } from '../../shared/paths.ts'
import { findEntry } from '../cms/find-entry.ts'
import { readHistory } from '../cms/read-history.ts'

/**
 * What has become of the published entry with a slug, or null where there is none, or no such page of it. The first page
 * is always read, and kept: it says how many there are, so that invented numbers cost the CMS nothing.
 */
export async function buildChanges(type: EntryType, slug: string, page: number, reader: InterfaceLocale): Promise<ChangesPage | null> {
  const found = await findEntry(type, slug, reader)
  if (found === null)
    return null
  const document: AnyDocument = found.document
  const { documentId, locale, title } = document
  const first = await readHistory({ type, documentId, locale, page: 1 })
  const pageCount = Math.max(1, first?.meta.pagination.pageCount ?? 1)
  if (first === null || page > pageCount)
    return null
  const history = page === 1 ? first : await readHistory({ type, documentId, locale, page })
  return history && {
    entry: { type, title, locale, path: entryPath(type, document.slug), isDemo: 'isDemo' in document && document.isDemo },
    changes: history.data,
    isComplete: history.meta.isComplete,
    page,
    pageCount,
    isChanged: first.data[0]?.kind === 'changed' || first.meta.pagination.total > 1,
  }
}
