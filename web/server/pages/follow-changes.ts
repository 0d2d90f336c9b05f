/**
 * The safety net under the notices of search-sync: one that was lost (either process killed between the change and the
 * notice) is made good within FOLLOW_CHANGES_MS from the CMS's own change feed, in which every change stands, in order.
 */
import type { ChangedDocument } from '../cms/read-documents.ts'
import { z } from 'zod'
import { CmsUnavailableError, requestCms } from '../cms/cms-client.ts'
import { requireEnvironment } from '../env.ts'
import { log } from '../log.ts'
import { doubtEverything, takeChanges } from './take-changes.ts'

/** The API's own upper limit. */
const pageSize = 1_000

const replySchema = z.object({
  data: z.array(z.object({ type: z.custom<ChangedDocument['type']>(value => typeof value === 'string'), documentId: z.string() })),
  meta: z.object({ next: z.string(), hasMore: z.boolean() }),
})

let cursor: string | undefined

/** Follows until the process ends. The first look only finds the end of the feed; what was kept before it is doubted. */
export function followChanges(): void {
  void look().finally(() => setTimeout(followChanges, requireEnvironment().FOLLOW_CHANGES_MS).unref())
}

async function look(): Promise<void> {
  try {
    const isFirst = cursor === undefined
    const changed = await readChanges()
    if (isFirst)
      doubtEverything()
    else if (changed.length > 0)
      log.debug({ documents: changed.length, pages: await takeChanges(changed) }, 'took changes from the feed')
  }
  catch (error) {
    // An outage: pages go on being served as they are, and the feed waits for us.
    if (!(error instanceof CmsUnavailableError))
      log.error({ err: error }, 'the change feed cannot be followed; pages follow notices and age alone')
  }
}

async function readChanges(): Promise<ChangedDocument[]> {
  const changed: ChangedDocument[] = []
  for (let hasMore = true; hasMore;) {
    const query = new URLSearchParams({ limit: String(pageSize), ...(cursor === undefined ? {} : { since: cursor }) })
    const response = await requestCms(`api/changes?${query}`, { headers: { accept: 'application/json' } })
    if (response.status === 410) {
      // Another database, or one set back to an earlier state.
      await response.body?.cancel()
      cursor = undefined
      doubtEverything()
      continue
    }
    if (!response.ok) {
      await response.body?.cancel()
      throw new CmsUnavailableError(`The CMS answers api/changes with status ${response.status}.`)
    }
    const { data, meta } = replySchema.parse(await response.json())
    changed.push(...data)
    cursor = meta.next
    hasMore = meta.hasMore
  }
  return changed
}
