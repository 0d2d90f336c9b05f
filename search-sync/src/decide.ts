import type { ContentTypeName, Locale, PublishedEntry } from '@kokeboka/cms/contract'
import type { RecordType } from '../contract/index.ts'
import { isSearchableType, LOCALES, SEARCHABLE_LOCALES, SEARCHABLE_TYPES } from './policy.ts'
import { toRecordId } from './records/record-id.ts'

/** What to do with one document in one language. `reason` is a sentence for a person. */
export type Decision
  = | { verb: 'put', id: string, type: RecordType, entry: PublishedEntry, reason: string }
    | { verb: 'remove', id: string, reason: string }
    | { verb: 'skip', reason: string }

/**
 * Decides from the document's *current* published entries alone, never from what happened to it: so the order in
 * which changes are told cannot matter, and doing it twice is doing it once.
 */
export function decideDocument(type: ContentTypeName, documentId: string, entries: PublishedEntry[]): Decision[] {
  if (!isSearchableType(type))
    return [{ verb: 'skip', reason: `Not searchable: ${SEARCHABLE_TYPES[type]}.` }]
  return LOCALES.map(locale => decideEntry(type, documentId, locale, entries.find(entry => entry.locale === locale)))
}

function decideEntry(type: RecordType, documentId: string, locale: Locale, entry: PublishedEntry | undefined): Decision {
  const id = toRecordId(type, documentId, locale)
  if (!entry)
    return { verb: 'remove', id, reason: `Not published in ${locale}.` }
  if (!SEARCHABLE_LOCALES[locale])
    return { verb: 'remove', id, reason: `Published in ${locale}, which cannot be searched.` }
  return { verb: 'put', id, type, entry, reason: `Published in ${locale} at ${entry.publishedAt}.` }
}
