import type { DocumentKey } from '@kokeboka/cms/contract'
import type { RecordType } from '../contract/index.ts'
import type { CmsClient } from './cms/client.ts'
import type { EngineClient } from './index/client.ts'
import { toDocumentName } from './deliver-documents.ts'
import { findContentType, isSearchableType, LOCALES, SEARCHABLE_LOCALES, SEARCHABLE_TYPES, toUid } from './policy.ts'
import { toRecordId } from './records/record-id.ts'

/** missing: published, not in the index · stale: another row than the published one · ghost: in the index, not published */
export type DriftKind = 'missing' | 'stale' | 'ghost'
export interface Difference { kind: DriftKind, recordId: string, key: DocumentKey, row: number | null }

const ROWS_A_PAGE = 1_000

/**
 * Every difference between what is published and what an index holds, by record id, row id and time. Documents that
 * are parked are left out: they differ, and it is known. Editors go on working meanwhile, so a difference may be a
 * change that is on its way: see `keepLasting`.
 */
export async function compareIndex(index: string, cms: Pick<CmsClient, 'fetchManifest' | 'fetchDead'>, engine: Pick<EngineClient, 'scan'>): Promise<Difference[]> {
  const indexed = new Map<string, { row: number, updated: number }>()
  for await (const rows of engine.scan(index)) {
    for (const { id, _row, _updated } of rows)
      indexed.set(id, { row: _row, updated: Date.parse(_updated) })
  }
  const parkedAt = await fetchParkedTimes(cms)
  const differences: Difference[] = []
  let after: string | null = null
  do {
    const page = await cms.fetchManifest(after, ROWS_A_PAGE)
    for (const { uid, documentId, locale, rowId, updatedAt } of page.entries) {
      const type = findContentType(uid)
      if (type === undefined || !isSearchableType(type) || !SEARCHABLE_LOCALES[locale])
        continue
      const recordId = toRecordId(type, documentId, locale)
      const found = indexed.get(recordId)
      indexed.delete(recordId)
      const kind = found === undefined ? 'missing' : found.row !== rowId || found.updated !== Date.parse(updatedAt) ? 'stale' : null
      // What is published after it was parked is another state, which may well be taken.
      const isParked = (parkedAt.get(toDocumentName({ uid, documentId })) ?? 0) >= Date.parse(updatedAt)
      if (kind && !isParked)
        differences.push({ kind, recordId, key: { uid, documentId }, row: rowId })
    }
    after = page.next
  } while (after !== null)
  const ghosts = [...indexed].flatMap(([recordId, { row }]) => {
    const key = parseRecordId(recordId)
    return key ? [{ kind: 'ghost' as const, recordId, key, row }] : []
  })
  return [...differences, ...ghosts]
}

/** When each parked document was parked, by name: what was published before that is known to be missing. */
export async function fetchParkedTimes(cms: Pick<CmsClient, 'fetchDead'>): Promise<Map<string, number>> {
  const times = new Map<string, number>()
  for (const letter of await cms.fetchDead()) {
    const name = toDocumentName(letter)
    times.set(name, Math.max(times.get(name) ?? 0, Date.parse(letter.createdAt)))
  }
  return times
}

/** Those of the later look that were there in the earlier: not edits on their way, but faults. */
export function keepLasting(earlier: Difference[], later: Difference[]): Difference[] {
  const seen = new Set(earlier.map(toName))
  return later.filter(difference => seen.has(toName(difference)))
}

function toName({ kind, recordId, row }: Difference): string {
  return `${kind} ${recordId} ${row}`
}

/** The other way of `toRecordId`; undefined for an id that we never made. */
export function parseRecordId(recordId: string): DocumentKey | undefined {
  const types = (Object.keys(SEARCHABLE_TYPES) as (keyof typeof SEARCHABLE_TYPES)[]).filter(isSearchableType)
  const type: RecordType | undefined = types.find(candidate => recordId.startsWith(`${candidate}-`))
  const locale = LOCALES.find(candidate => recordId.endsWith(`-${candidate}`))
  if (type === undefined || locale === undefined)
    return undefined
  const documentId = recordId.slice(type.length + 1, -locale.length - 1)
  return documentId === '' ? undefined : { uid: toUid(type), documentId }
}
