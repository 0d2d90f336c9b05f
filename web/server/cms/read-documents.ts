/**
 * Everything that a page shows of the CMS is read here: each type as a whole, kept, and then only what a notice says
 * is changed. So neither a cold page nor an invented address costs the CMS anything.
 */
import type { ContentTypeName } from '@kokeboka/cms/contract'
import type { ChangedNotice } from '@kokeboka/search-sync/contract'
import type { InterfaceLocale } from '../../shared/paths.ts'
import type { Loaded } from '../cache/loaded.ts'
import type { ReadDocument } from './load-documents.ts'
import type { DocumentOf, DocumentType, SiteSettings } from './schemas.ts'
import type { Told } from './told-changes.ts'
import { interfaceLocales } from '../../shared/paths.ts'
import { createTaggedCache } from '../cache/tagged-cache.ts'
import { noteIncomplete, noteTags } from '../pages/render-scope.ts'
import { CmsUnavailableError, fetchFromCms } from './cms-client.ts'
import { documentTypes, shownTypes } from './document-types.ts'
import { DOCUMENTS_A_READ, documentTag, loadDocuments, renewDocuments } from './load-documents.ts'
import { siteSettingsSchema } from './schemas.ts'
import { createToldChanges } from './told-changes.ts'

export type ChangedDocument = ChangedNotice['documents'][number]

/** `wholeAt`: when all of it was last read. What came after may have been read for itself. */
interface ReadType { documents: readonly ReadDocument[], wholeAt: number }

/** A lost notice is made good by the change feed (follow-changes.ts); the age is for changes that no feed tells of. */
const ages = { maxAgeMs: 10 * 60_000, refreshAfterMs: 5 * 60_000, retryMs: 2_000 }
/** Some thirty times the cookbook's first content. */
const types = createTaggedCache<ReadType>({ load: type => loadType(type as DocumentType), maxBytes: 96 * 1024 * 1024, ...ages })
const settings = createTaggedCache<{ found: SiteSettings | null }>({ load: loadSettings, maxBytes: 1024 * 1024, ...ages })

const told = createToldChanges()

/** The documents of each type that pages may have been told of: what is published beyond them is new to every page. */
const announced = new Map<string, ReadonlySet<string>>()

/**
 * A type that is known is read in part: those of its documents that changed, and those that show one that did. One that is
 * old, or of which nothing is told, is read whole.
 */
async function loadType(type: DocumentType): Promise<Loaded<ReadType>> {
  const changed = told.take(type)
  try {
    const value = await readPart(type, changed) ?? { wholeAt: Date.now(), documents: await loadDocuments(type) }
    if (!announced.has(type))
      announced.set(type, toKeys(value))
    const { documents } = value
    const tags = new Set([ownTag(type), ...documents.flatMap(document => [...document.tags])])
    return { value, tags, verdict: 'good', bytes: documents.reduce((sum, document) => sum + document.bytes, 0) }
  }
  catch (error) {
    told.add(type, changed)
    throw error
  }
}

/** null where the whole type must be read. */
async function readPart(type: DocumentType, changed: Told): Promise<ReadType | null> {
  const before = types.peek(type)
  if (before === undefined || changed === 'everything' || Date.now() - before.wholeAt > ages.refreshAfterMs)
    return null
  const tags = new Set([...changed].map(documentTag))
  const showing = before.documents.filter(document => !document.tags.isDisjointFrom(tags)).map(({ document }) => document.documentId)
  const documentIds = new Set([...changed, ...showing])
  if (documentIds.size === 0 || documentIds.size > DOCUMENTS_A_READ)
    return null
  return { wholeAt: before.wholeAt, documents: await renewDocuments(type, before.documents, documentIds) }
}

function typeTags(type: DocumentType): string[] {
  return [`type:${type}`, ...(shownTypes[type] ?? []).map(shown => `type:${shown}`)]
}

/** Only of the list itself: pages have the tags of what they show. */
function ownTag(type: ContentTypeName): string {
  return `list:${type}`
}

function toKeys({ documents }: ReadType): ReadonlySet<string> {
  return new Set(documents.map(({ document }) => `${document.documentId}/${document.locale}`))
}

export interface FoundDocuments<T extends DocumentType> {
  documents: DocumentOf<T>[]
  /** The CMS does not answer: there may be documents that we do not know of. */
  isBehind: boolean
}

/**
 * The published documents of a type that fit, in every language, by id. The page that is being rendered gets the tags of
 * those alone. Throws CmsUnavailableError where they have never been read.
 */
export async function findDocuments<T extends DocumentType>(type: T, fits: (document: DocumentOf<T>) => boolean): Promise<FoundDocuments<T>> {
  const { value, isBehind } = await types.get(type)
  const found = value.documents.filter(({ document }) => fits(document as DocumentOf<T>))
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
 * Reads what changed anew. Gives the types in which something is published that no page can have the tag of: it may turn
 * up on any page that shows the type, and in any document that can show it. A type that was never read counts as such.
 */
export async function readAnew(changed: readonly ChangedDocument[]): Promise<ContentTypeName[]> {
  const names = [...new Set(changed.map(({ type }) => type))]
  const documentIds = changed.map(({ documentId }) => documentId)
  for (const type of documentTypes)
    told.add(type, changed.filter(one => one.type === type || mayShow(type, one.documentId)).map(({ documentId }) => documentId))
  types.markChanged([...names.map(ownTag), ...documentIds.map(documentTag)])
  settings.markChanged(names.map(name => `type:${name}`))
  const areNew = await Promise.all(names.map(hasUnannounced))
  const newIn = names.filter((_, index) => areNew[index])
  const showing = documentTypes.filter(type => shownTypes[type]?.some(shown => newIn.includes(shown)))
  showing.forEach(type => told.add(type, 'everything'))
  types.markChanged(showing.map(ownTag))
  return newIn
}

/** What a read that is under way will bring is not known yet: it may show anything. */
function mayShow(type: DocumentType, documentId: string): boolean {
  return types.isLoading(type) || (types.peek(type)?.documents.some(({ tags }) => tags.has(documentTag(documentId))) ?? false)
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
  for (const type of documentTypes)
    await types.get(type).catch(() => {})
}

/** After a gap in what we were told, nothing that is kept is sure. */
export function doubtAllReads(): void {
  documentTypes.forEach(type => told.add(type, 'everything'))
  types.markAllChanged()
  settings.markAllChanged()
}
