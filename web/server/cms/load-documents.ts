/** The published documents of a type, read of the CMS: all of them, or those that are asked for by name. */
import type { AnyDocument, DocumentType } from './schemas.ts'
import { log } from '../log.ts'
import { CmsUnavailableError, fetchFromCms } from './cms-client.ts'
import { plurals } from './document-types.ts'
import { documentSchemas } from './schemas.ts'

/** The API's own upper limit, also of names in one filter. */
export const DOCUMENTS_A_READ = 100

/** A document in one language, with the tags of everything that stands in it. `bytes`: about the size of its text. */
export interface ReadDocument { document: AnyDocument, tags: ReadonlySet<string>, bytes: number }

/** In every language, by id and language. Throws CmsUnavailableError. */
export async function loadDocuments(type: DocumentType): Promise<ReadDocument[]> {
  const documents: ReadDocument[] = []
  for (let page = 1, pageCount = 1; page <= pageCount; page++) {
    const read = await loadPage(type, { 'pagination[page]': String(page) })
    documents.push(...read.documents)
    pageCount = read.pageCount
  }
  return inOrder(documents)
}

/**
 * The same list, with those that are named (at most DOCUMENTS_A_READ) as they are now: new ones among them, and those
 * that are gone left out. In so many languages that they fill more than a page, all are read. Throws CmsUnavailableError.
 */
export async function renewDocuments(type: DocumentType, before: readonly ReadDocument[], documentIds: ReadonlySet<string>): Promise<ReadDocument[]> {
  const names = [...documentIds].map((documentId, index) => [`filters[documentId][$in][${index}]`, documentId])
  const read = await loadPage(type, Object.fromEntries(names))
  if (read.pageCount > 1)
    return loadDocuments(type)
  return inOrder([...before.filter(({ document }) => !documentIds.has(document.documentId)), ...read.documents])
}

async function loadPage(type: DocumentType, parameters: Record<string, string>): Promise<{ documents: ReadDocument[], pageCount: number }> {
  const query = new URLSearchParams({ 'locale': '*', 'pagination[pageSize]': String(DOCUMENTS_A_READ), ...parameters })
  const reply = await fetchFromCms(`${plurals[type]}?${query}`)
  if (reply === null || !Array.isArray(reply.data))
    throw new CmsUnavailableError(`The CMS has no list of ${plurals[type]}.`)
  const bytes = Math.ceil(reply.bytes / Math.max(1, reply.data.length))
  return {
    documents: reply.data.flatMap((raw: unknown) => parseDocument(type, raw, bytes)),
    pageCount: reply.meta?.pagination?.pageCount ?? 1,
  }
}

/** One bad entry must not take a whole list down; the log says which, and why. */
function parseDocument(type: DocumentType, raw: unknown, bytes: number): ReadDocument[] {
  const parsed = documentSchemas[type].safeParse(raw)
  if (parsed.success)
    return [{ document: parsed.data as AnyDocument, tags: collectDocumentTags(raw, new Set()), bytes }]
  log.error({ type, issues: parsed.error.issues.slice(0, 5) }, 'left out a document that is not in the agreed form')
  return []
}

/** A page shows whatever was populated: a tag for every documentId, however deep. */
function collectDocumentTags(value: unknown, tags: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null)
    return tags
  if ('documentId' in value && typeof value.documentId === 'string')
    tags.add(documentTag(value.documentId))
  for (const part of Object.values(value))
    collectDocumentTags(part, tags)
  return tags
}

export function documentTag(documentId: string): string {
  return `doc:${documentId}`
}

/** The CMS's own order changes with each publishing: one list must not depend on how it was read. */
function inOrder(documents: ReadDocument[]): ReadDocument[] {
  return documents.sort(({ document: one }, { document: other }) => compare(one.documentId, other.documentId) || compare(one.locale, other.locale))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
