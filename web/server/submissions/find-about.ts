import type { InterfaceLocale } from '../../shared/paths.ts'
import type { EntryLink } from '../../shared/types/pages.ts'
import { readEntryPath } from '../../shared/paths.ts'
import { findEntry } from '../cms/find-entry.ts'
import { toLink } from '../views/to-links.ts'

export interface About { link: EntryLink, type: string, documentId: string }

/** The entry at a page's address, without the prefix of a language. Throws CmsUnavailableError. */
export async function findAbout(path: string, locale: InterfaceLocale): Promise<About | null> {
  const place = readEntryPath(path)
  const found = place === null ? null : await findEntry(place.type, place.slug, locale)
  return place === null || found === null ? null : { link: toLink(place.type, found.document), type: place.type, documentId: found.document.documentId }
}
