import type { DocumentKey } from '@kokeboka/cms/contract'
import type { CmsClient } from './cms/client.ts'
import type { Difference } from './compare.ts'
import type { EngineClient } from './index/client.ts'
import { fetchParkedTimes, parseRecordId } from './compare.ts'
import { decideDocument } from './decide.ts'
import { toDocumentName } from './deliver-documents.ts'
import { PermanentError } from './errors.ts'
import { findContentType, isSearchableType, LOCALES } from './policy.ts'
import { toSearchRecord } from './records/index.ts'
import { toRecordId } from './records/record-id.ts'

export interface DeepCompareDeps {
  cms: Pick<CmsClient, 'fetchManifest' | 'fetchDead' | 'fetchDocuments'>
  engine: Pick<EngineClient, 'scan'>
  onProgress?: (compared: number, total: number) => void
}

/** Whole documents are in memory while a page is compared. */
const ROWS_A_PAGE = 400

/**
 * The deepest look: every published document is read and mapped anew, and its record's hash held against the one in
 * the index. Finds what rows and times cannot show: a change in something the document *shows* that never fanned out,
 * or a record changed by another hand. Slow (it reads everything), so nightly or on command.
 */
export async function compareHashes(index: string, { cms, engine, onProgress }: DeepCompareDeps): Promise<Difference[]> {
  const indexed = new Map<string, { row: number, hash: string }>()
  for await (const rows of engine.scan(index)) {
    for (const { id, _row, _hash } of rows)
      indexed.set(id, { row: _row, hash: _hash })
  }
  const parkedAt = await fetchParkedTimes(cms)
  const differences: Difference[] = []
  const seen = new Set<string>()
  let compared = 0
  let after: string | null = null
  do {
    const page = await cms.fetchManifest(after, ROWS_A_PAGE)
    const keys = [...new Map(page.entries.map(({ uid, documentId }) => [toDocumentName({ uid, documentId }), { uid, documentId }])).values()]
    for (const { uid, documentId, entries } of await cms.fetchDocuments(keys)) {
      const key = { uid, documentId }
      const newest = Math.max(0, ...entries.map(entry => Date.parse(entry.updatedAt)))
      if ((parkedAt.get(toDocumentName(key)) ?? 0) >= newest) {
        const type = findContentType(uid)
        if (type !== undefined && isSearchableType(type))
          LOCALES.forEach(locale => seen.add(toRecordId(type, documentId, locale)))
        continue
      }
      for (const wanted of toWanted(key, entries)) {
        seen.add(wanted.id)
        const found = indexed.get(wanted.id)
        if (found?.hash !== wanted.hash)
          differences.push({ kind: found === undefined ? 'missing' : 'stale', recordId: wanted.id, key, row: found?.row ?? null })
      }
    }
    compared += page.entries.length
    onProgress?.(compared, page.total)
    after = page.next
  } while (after !== null)
  for (const [recordId, { row }] of indexed) {
    const key = seen.has(recordId) ? undefined : parseRecordId(recordId)
    if (key)
      differences.push({ kind: 'ghost', recordId, key, row })
  }
  return differences
}

type Entries = Awaited<ReturnType<CmsClient['fetchDocuments']>>[number]['entries']

function toWanted(key: DocumentKey, entries: Entries): { id: string, hash: string | null }[] {
  const type = findContentType(key.uid)
  if (type === undefined)
    return []
  return decideDocument(type, key.documentId, entries).flatMap((decision): { id: string, hash: string | null }[] => {
    if (decision.verb !== 'put')
      return []
    try {
      return [{ id: decision.id, hash: toSearchRecord(decision.type, decision.entry)._hash }]
    }
    catch (error) {
      // Delivering it parks it, with the reason.
      if (error instanceof PermanentError)
        return [{ id: decision.id, hash: null }]
      throw error
    }
  })
}
