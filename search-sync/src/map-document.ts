import type { DocumentKey, PublishedEntry } from '@kokeboka/cms/contract'
import type { SearchRecord } from '../contract/index.ts'
import type { Decision } from './decide.ts'
import { decideDocument } from './decide.ts'
import { PermanentError } from './errors.ts'
import { findContentType } from './policy.ts'
import { toSearchRecord } from './records/index.ts'

/**
 * What a document, as it is published now, is to be in an index.
 * @throws {PermanentError} a language of it cannot be mapped, or its type is not known.
 */
export function mapDocument({ uid, documentId }: DocumentKey, entries: PublishedEntry[]): { decisions: Decision[], puts: SearchRecord[] } {
  const type = findContentType(uid)
  if (type === undefined)
    throw new PermanentError('unknown_type', `This version of search-sync knows no content type ${uid}.`)
  const decisions = decideDocument(type, documentId, entries)
  return { decisions, puts: decisions.flatMap(decision => decision.verb === 'put' ? [toSearchRecord(decision.type, decision.entry)] : []) }
}
