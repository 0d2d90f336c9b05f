import type { EntryType, InterfaceLocale } from '../../shared/paths.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import { entryPath, entryPaths, isEntryType, wholeLocales } from '../../shared/paths.ts'
import { byTitle } from '../cms/find-entry.ts'
import { findDocuments } from '../cms/read-documents.ts'

/** One entry in one of its languages, and where the others are. */
export interface PublishedEntry {
  type: EntryType
  locale: InterfaceLocale
  title: string
  summary: string
  path: string
  updatedAt: string
  translations: { locale: InterfaceLocale, path: string, title: string }[]
}

/** Everything that is published, by type and title, in every language, but for what is made up (see usePageHead: nobody shall find it as fact). */
export async function readPublishedEntries(): Promise<PublishedEntry[]> {
  const types = Object.keys(entryPaths).filter(isEntryType)
  return (await Promise.all(types.map(readEntriesOf))).flat()
}

async function readEntriesOf<T extends EntryType>(type: T): Promise<PublishedEntry[]> {
  const { documents } = await findDocuments(type, document => isWholeLocale(document.locale) && !('isDemo' in document && document.isDemo))
  const all = documents.map(document => toEntry(type, document)).sort(byTitle)
  return all.map(({ documentId, ...entry }) => ({
    ...entry,
    translations: all
      .filter(other => other.documentId === documentId && other.locale !== entry.locale)
      .map(({ locale, path, title }) => ({ locale, path, title })),
  }))
}

function toEntry(type: EntryType, document: DocumentOf<EntryType>) {
  const { documentId, title, summary, slug, updatedAt } = document
  // findDocuments was asked for these languages only.
  const locale = document.locale as InterfaceLocale
  return { documentId, type, locale, title, summary, path: entryPath(type, slug), updatedAt }
}

function isWholeLocale(locale: string): locale is InterfaceLocale {
  return (wholeLocales as readonly string[]).includes(locale)
}
