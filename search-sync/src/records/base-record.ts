import type { RecordType, SearchRecord } from '../../contract/index.ts'
import type { EditorialDocument, VocabularyDocument } from './document-schema.ts'
import { createHash } from 'node:crypto'
import { analyseText } from '../norwegian/index.ts'
import { cutText, joinText } from './plain-text.ts'
import { toRecordId } from './record-id.ts'

/** Enough to show and crop from; a page is read on its page, not in the list of results. */
const SHOWN_TEXT_LIMIT = 4_000

/** A record before the fields that are counted out from the others. */
export type RecordParts = Omit<SearchRecord, 'text' | 'titleTerms' | 'keyTerms' | 'textTerms' | '_hash'> & {
  /** The names it goes by and how readers ask for it, beside title and summary: searched as key words. */
  names: (string | null)[]
  /** Everything else it says, in reading order: shown in part, searched in full. */
  content: (string | null)[]
}

/** What every editorial record has in common; a type overrides what it knows better. */
export function toEditorialParts(type: RecordType, document: EditorialDocument): RecordParts {
  return {
    ...toDocumentParts(type, document),
    audiences: document.audiences,
    phases: document.phases,
    serviceAreas: document.serviceAreas.map(area => area.code),
    collaborationForms: document.collaborationForms.map(form => form.code),
    barriers: document.barriers.map(barrier => barrier.code),
    isDemo: document.isDemo,
    names: [document.askedAs, ...[...document.serviceAreas, ...document.collaborationForms, ...document.barriers].map(entry => entry.title)],
  }
}

/** A vocabulary entry stands for itself: filtering by its code also finds the entry that explains it. Null: no facet. */
export function toVocabularyParts(
  type: RecordType,
  facet: 'serviceAreas' | 'collaborationForms' | 'barriers' | null,
  document: VocabularyDocument,
): RecordParts {
  return { ...toDocumentParts(type, document), ...(facet === null ? {} : { [facet]: [document.code] }) }
}

function toDocumentParts(type: RecordType, document: EditorialDocument | VocabularyDocument): RecordParts {
  return {
    id: toRecordId(type, document.documentId, document.locale),
    documentId: document.documentId,
    type,
    locale: document.locale,
    slug: document.slug,
    title: document.title,
    summary: document.summary,
    audiences: [],
    initiative: null,
    phases: [],
    difficulty: null,
    serviceAreas: [],
    collaborationForms: [],
    barriers: [],
    municipality: null,
    county: null,
    stage: null,
    evidence: null,
    startsAt: null,
    endsAt: null,
    publishedAt: toSeconds(document.publishedAt),
    isDemo: false,
    names: [document.askedAs],
    content: [],
    _row: document.id,
    _updated: document.updatedAt,
  }
}

/** Adds the analysed words and the hash. */
export function finishRecord({ names, content, ...parts }: RecordParts): SearchRecord {
  const wholeText = joinText(content)
  const record = {
    ...parts,
    text: cutText(wholeText, SHOWN_TEXT_LIMIT),
    titleTerms: analyseText(parts.title, parts.locale),
    keyTerms: analyseText(joinText([parts.summary, ...names]), parts.locale),
    textTerms: analyseText(wholeText, parts.locale),
  }
  return { ...record, _hash: hashRecord(record) }
}

/**
 * Equal content gives an equal hash, whichever row it stands in: `_row` and `_updated` change at every publish.
 * Keys are sorted so that the order of fields in the source is no part of it.
 */
export function hashRecord(record: Omit<SearchRecord, '_hash'>): string {
  const content = Object.entries(record).filter(([key]) => !['_row', '_updated', '_hash'].includes(key)).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** ISO 8601 to seconds since 1970. */
export function toSeconds(iso: string): number {
  return Math.floor(Date.parse(iso) / 1000)
}
