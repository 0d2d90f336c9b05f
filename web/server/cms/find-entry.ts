import type { InterfaceLocale } from '../../shared/paths.ts'
import type { DocumentOf, DocumentType } from './schemas.ts'
import { contentLocales, interfaceLocales } from '../../shared/paths.ts'
import { CmsUnavailableError } from './cms-client.ts'
import { findDocuments } from './read-documents.ts'

export interface FoundEntry<T extends DocumentType> {
  document: DocumentOf<T>
  /** The same document in the other languages that we read. */
  translations: DocumentOf<T>[]
}

/**
 * The published entry with a slug, whichever language it is written in: an entry exists in bokmål or in nynorsk, and
 * readers of both see it (språklova). Where two entries have the slug, the reader's own language goes first.
 * Throws CmsUnavailableError where none is known and the CMS cannot be asked: it may be new.
 */
export async function findEntry<T extends DocumentType>(type: T, slug: string, reader: InterfaceLocale): Promise<FoundEntry<T> | null> {
  const { documents, isBehind } = await findDocuments(type, candidate => candidate.slug === slug)
  const document = inReadersOrder(documents, [...new Set([...contentLocales(reader), ...interfaceLocales])]).at(0)
  if (document === undefined && isBehind)
    throw new CmsUnavailableError(`Nothing is known of ${type} at this address, and the CMS does not answer.`)
  if (document === undefined)
    return null
  const { documents: all } = await findDocuments(type, candidate => candidate.documentId === document.documentId)
  const others = interfaceLocales.filter(locale => locale !== document.locale)
  return { document, translations: inReadersOrder(all, others) }
}

const collator = new Intl.Collator('nb')

/** For sorting as Norwegians do: æ, ø and å last. */
export function byTitle(one: { title: string }, other: { title: string }): number {
  return collator.compare(one.title, other.title)
}

/** All entries of a type, each document once, in the best language for the reader, sorted by title. */
export async function readAll<T extends DocumentType>(type: T, reader: InterfaceLocale): Promise<DocumentOf<T>[]> {
  const { documents } = await findDocuments(type, () => true)
  const byId = new Map<string, DocumentOf<T>>()
  for (const document of inReadersOrder(documents, contentLocales(reader))) {
    if (!byId.has(document.documentId))
      byId.set(document.documentId, document)
  }
  return [...byId.values()].sort(byTitle)
}

/** Those in one of the languages, those of the first language first. */
function inReadersOrder<T extends DocumentType>(documents: readonly DocumentOf<T>[], locales: readonly InterfaceLocale[]): DocumentOf<T>[] {
  return locales.flatMap(locale => documents.filter(document => document.locale === locale))
}
