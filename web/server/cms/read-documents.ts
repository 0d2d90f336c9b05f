/**
 * Everything that a page shows of the CMS is read here: each type as a whole, kept until a notice says that something
 * in it changed. So neither a cold page nor an invented address costs the CMS anything.
 */
import type { ContentTypeName } from '@kokeboka/cms/contract'
import type { ChangedNotice } from '@kokeboka/search-sync/contract'
import type { InterfaceLocale } from '../../shared/paths.ts'
import type { Loaded } from '../cache/loaded.ts'
import type { AnyDocument, DocumentOf, DocumentType, SiteSettings } from './schemas.ts'
import { interfaceLocales } from '../../shared/paths.ts'
import { createTaggedCache } from '../cache/tagged-cache.ts'
import { log } from '../log.ts'
import { noteIncomplete, noteTags } from '../pages/render-scope.ts'
import { CmsUnavailableError, fetchFromCms } from './cms-client.ts'
import { plurals, shownTypes } from './document-types.ts'
import { documentSchemas, siteSettingsSchema } from './schemas.ts'

export type ChangedDocument = ChangedNotice['documents'][number]

/** The API's own upper limit. */
const pageSize = 100

/** A document, with the tags of everything that stands in it. */
interface ReadDocument { document: AnyDocument, tags: ReadonlySet<string> }

/** A lost notice is made good by the change feed (follow-changes.ts); the age is for changes that no feed tells of. */
const ages = { maxAgeMs: 10 * 60_000, refreshAfterMs: 5 * 60_000, retryMs: 2_000 }
/** Some thirty times the cookbook's first content. */
const types = createTaggedCache<readonly ReadDocument[]>({ load: type => loadType(type as DocumentType), maxBytes: 96 * 1024 * 1024, ...ages })
const settings = createTaggedCache<{ found: SiteSettings | null }>({ load: loadSettings, maxBytes: 1024 * 1024, ...ages })

/** The documents of each type that pages may have been told of: what is published beyond them is new to every page. */
const announced = new Map<string, ReadonlySet<string>>()

async function loadType(type: DocumentType): Promise<Loaded<readonly ReadDocument[]>> {
  const raw: unknown[] = []
  let bytes = 0
  for (let page = 1, pageCount = 1; page <= pageCount; page++) {
    const query = new URLSearchParams({ 'locale': '*', 'pagination[page]': String(page), 'pagination[pageSize]': String(pageSize) })
    const reply = await fetchFromCms(`${plurals[type]}?${query}`)
    if (reply === null || !Array.isArray(reply.data))
      throw new CmsUnavailableError(`The CMS has no list of ${plurals[type]}.`)
    raw.push(...reply.data)
    bytes += reply.bytes
    pageCount = reply.meta?.pagination?.pageCount ?? 1
  }
  const value = raw.flatMap(document => parseDocument(type, document))
  if (!announced.has(type))
    announced.set(type, toKeys(value))
  return { value, tags: new Set([...typeTags(type), ...value.flatMap(({ tags }) => [...tags])]), verdict: 'good', bytes }
}

/** One bad entry must not take a whole list down; the log says which, and why. */
function parseDocument(type: DocumentType, raw: unknown): ReadDocument[] {
  const parsed = documentSchemas[type].safeParse(raw)
  if (parsed.success)
    return [{ document: parsed.data as AnyDocument, tags: collectDocumentTags(raw, new Set()) }]
  log.error({ type, issues: parsed.error.issues.slice(0, 5) }, 'left out a document that is not in the agreed form')
  return []
}

function typeTags(type: DocumentType): string[] {
  return [`type:${type}`, ...(shownTypes[type] ?? []).map(shown => `type:${shown}`)]
}

/** A page shows whatever was populated: a tag for every documentId, however deep. */
function collectDocumentTags(value: unknown, tags: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null)
    return tags
  if ('documentId' in value && typeof value.documentId === 'string')
    tags.add(`doc:${value.documentId}`)
  for (const part of Object.values(value))
    collectDocumentTags(part, tags)
  return tags
}

function toKeys(documents: readonly ReadDocument[]): ReadonlySet<string> {
  return new Set(documents.map(({ document }) => `${document.documentId}/${document.locale}`))
}

export interface FoundDocuments<T extends DocumentType> {
  documents: DocumentOf<T>[]
  /** The CMS does not answer: there may be documents that we do not know of. */
  isBehind: boolean
}

/**
 * The published documents of a type that fit, in every language, in the CMS's order. The page that is being rendered
 * gets the tags of those alone. Throws CmsUnavailableError where they have never been read.
 */
export async function findDocuments<T extends DocumentType>(type: T, fits: (document: DocumentOf<T>) => boolean): Promise<FoundDocuments<T>> {
  const { value, isBehind } = await types.get(type)
  const found = value.filter(({ document }) => fits(document as DocumentOf<T>))
  noteTags(typeTags(type))
  found.forEach(({ tags }) => noteTags(tags))
  if (isBehind)
    noteIncomplete()
  return { documents: found.map(({ document }) => document as DocumentOf<T>), isBehind }
}

/** The site's settings in a language, or null where they are not published in it. */
export async function readSiteSettings(locale: InterfaceLocale): Promise<SiteSettings | null> {
  const { value, tags, isBehind } = await settings.get(locale)
  noteTags(tags)
  if (isBehind)
    noteIncomplete()
  return value.found
}

async function loadSettings(locale: string): Promise<Loaded<{ found: SiteSettings | null }>> {
  const tags = new Set(['type:site-settings'])
  const reply = await fetchFromCms(`site-settings?locale=${locale}`)
  if (reply === null || reply.data === null)
    return { value: { found: null }, tags, verdict: 'good', bytes: 0 }
  const parsed = siteSettingsSchema.safeParse(reply.data)
  if (!parsed.success)
    throw new CmsUnavailableError('The site settings are not in the agreed form.', { cause: parsed.error })
  return { value: { found: parsed.data }, tags, verdict: 'good', bytes: reply.bytes }
}

/**
 * Reads the types of the changed documents anew. Gives those in which something is published that no page can have the
 * tag of: it may turn up on any page that shows the type. A type that was never read counts as such.
 */
export async function readAnew(changed: readonly ChangedDocument[]): Promise<ContentTypeName[]> {
  const tags = changed.flatMap(({ type, documentId }) => [`type:${type}`, `doc:${documentId}`])
  types.markChanged(tags)
  settings.markChanged(tags)
  const names = [...new Set(changed.map(({ type }) => type))]
  const areNew = await Promise.all(names.map(hasUnannounced))
  return names.filter((_, index) => areNew[index])
}

async function hasUnannounced(type: ContentTypeName): Promise<boolean> {
  const known = announced.get(type)
  if (known === undefined)
    return true
  const read = await types.get(type).catch(() => null)
  if (read === null || read.isBehind)
    return true
  const keys = toKeys(read.value)
  announced.set(type, keys)
  return [...keys].some(key => !known.has(key))
}

/**
 * Reads all that has not been read, or may be behind, one after the other: what a reader asks for in an outage may be
 * what nobody has asked for before.
 */
export async function readEverything(): Promise<void> {
  for (const locale of interfaceLocales)
    await settings.get(locale).catch(() => {})
  for (const type of Object.keys(plurals))
    await types.get(type).catch(() => {})
}

/** After a gap in what we were told, nothing that is kept is sure. */
export function doubtAllReads(): void {
  types.markAllChanged()
  settings.markAllChanged()
}
