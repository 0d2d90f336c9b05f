import type { InterfaceLocale } from '../../shared/paths.ts'
import type { DocumentOf, DocumentType } from './schemas.ts'
import { contentLocales, interfaceLocales } from '../../shared/paths.ts'
import { readDocuments } from './read-documents.ts'

export interface FoundEntry<T extends DocumentType> {
  document: DocumentOf<T>
  /** The same document in the other languages that we read. */
  translations: DocumentOf<T>[]
}

/**
 * The published entry with a slug, whichever language it is written in: an entry exists in bokmål or in nynorsk, and
 * readers of both see it (språklova). Where two entries have the slug, the reader's own language goes first.
 */
export async function findEntry<T extends DocumentType>(type: T, slug: string, reader: InterfaceLocale): Promise<FoundEntry<T> | null> {
  const order = [...new Set([...contentLocales(reader), ...interfaceLocales])]
  const found = await Promise.all(order.map(locale => readDocuments(type, locale, { slug })))
  const document = found.flat().at(0)
  if (document === undefined)
    return null
  const others = interfaceLocales.filter(locale => locale !== document.locale)
  const translations = await Promise.all(others.map(locale => readDocuments(type, locale, { documentId: document.documentId })))
  return { document, translations: translations.flat() as DocumentOf<T>[] }
}

/** All entries of a type, each document once, in the best language for the reader, sorted by title. */
export async function readAll<T extends DocumentType>(type: T, reader: InterfaceLocale): Promise<DocumentOf<T>[]> {
  const lists = await Promise.all(contentLocales(reader).map(locale => readDocuments(type, locale)))
  const byId = new Map<string, DocumentOf<T>>()
  for (const document of lists.flat()) {
    if (!byId.has(document.documentId))
      byId.set(document.documentId, document)
  }
  const collator = new Intl.Collator('nb')
  return [...byId.values()].sort((one, other) => collator.compare(one.title, other.title))
}
