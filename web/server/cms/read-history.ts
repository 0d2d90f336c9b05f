import type { EntryHistory } from '@kokeboka/cms/contract'
import type { EntryType } from '../../shared/paths.ts'
import type { Loaded } from '../cache/loaded.ts'
import { createTaggedCache } from '../cache/tagged-cache.ts'
import { noteIncomplete, noteTags } from '../pages/render-scope.ts'
import { askCms, CmsUnavailableError } from './cms-client.ts'
import { historySchema } from './history-schema.ts'
import { documentTag } from './load-documents.ts'

/** A published entry in one language, and which page of what has become of it. */
export interface HistoryKey { type: EntryType, documentId: string, locale: string, page: number }

/**
 * Kept as documents are, and gone stale with them. Few are read: 8 MB holds a thousand of some kilobytes. Ten minutes
 * are for what no notice tells of: the title of a related entry, and words that are a year old by now.
 */
export const histories = createTaggedCache<{ found: EntryHistory | null }>({ load: loadHistory, maxBytes: 8 * 1024 * 1024, maxAgeMs: 10 * 60_000, retryMs: 2_000 })

/** Null where the CMS says that it is not published. Throws CmsUnavailableError. */
export async function readHistory(key: HistoryKey): Promise<EntryHistory | null> {
  const { value, tags, isBehind } = await histories.get(JSON.stringify(key))
  noteTags(tags)
  if (isBehind)
    noteIncomplete()
  return value.found
}

async function loadHistory(key: string): Promise<Loaded<{ found: EntryHistory | null }>> {
  const { type, documentId, locale, page } = JSON.parse(key) as HistoryKey
  const tags = new Set([documentTag(documentId)])
  const query = new URLSearchParams({ locale, 'pagination[page]': String(page) })
  const { reply } = await askCms(`history/${type}/${encodeURIComponent(documentId)}?${query}`, [404])
  if (reply === null)
    return { value: { found: null }, tags, verdict: 'gone', bytes: 0 }
  const parsed = historySchema.safeParse(reply)
  if (!parsed.success)
    throw new CmsUnavailableError('The CMS answers with a history in an unknown form.', { cause: parsed.error })
  return { value: { found: parsed.data }, tags, verdict: 'good', bytes: reply.bytes }
}
