import type { InterfaceLocale } from '../../shared/paths.ts'
import type { EntryLink } from '../../shared/types/pages.ts'
import { readEntryPath } from '../../shared/paths.ts'
import { findEntry } from '../cms/find-entry.ts'
import { movedEntries } from '../moved/ask-for-moved-entry.ts'
import { toLink } from '../views/to-links.ts'

export interface About { link: EntryLink, type: string, documentId: string }

/**
 * The entry at a page's address, without the prefix of a language; also where the entry has got another address since
 * the reader began to write. Throws CmsUnavailableError.
 */
export async function findAbout(path: string, locale: InterfaceLocale): Promise<About | null> {
  const place = readEntryPath(path)
  if (place === null)
    return null
  const found = await findAt(place, locale)
  if (found !== null)
    return found
  const moved = await movedEntries.find(place.type, place.slug, locale)
  return moved === null ? null : findAt(moved, locale)
}

async function findAt({ type, slug }: NonNullable<ReturnType<typeof readEntryPath>>, locale: InterfaceLocale): Promise<About | null> {
  const found = await findEntry(type, slug, locale)
  return found === null ? null : { link: toLink(type, found.document), type, documentId: found.document.documentId }
}
