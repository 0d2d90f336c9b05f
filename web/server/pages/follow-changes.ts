/**
 * What the site is told of changes comes in rounds, one at a time. In each the CMS's own change feed (in which every
 * change stands, in order) is read from where it was last left, and taken together with what notices of search-sync
 * have told meanwhile. Invariants:
 * - A change is taken before the cursor passes it, and what it made different is read only after that: none is lost,
 *   also where its notice was (either process killed between the change and the notice).
 * - The feed has a change before any notice tells of it, so a round that a notice begins takes both, and no later one
 *   does what has been done.
 */
import type { ChangedDocument } from '../cms/read-documents.ts'
import { z } from 'zod'
import { CmsUnavailableError, requestCms } from '../cms/cms-client.ts'
import { readEverything } from '../cms/read-documents.ts'
import { requireEnvironment } from '../env.ts'
import { log } from '../log.ts'
import { doubtEverything, takeChanges } from './take-changes.ts'
import { warmPages } from './warm-pages.ts'

/** The API's own upper limit. */
const pageSize = 1_000

const replySchema = z.object({
  data: z.array(z.object({ type: z.custom<ChangedDocument['type']>(value => typeof value === 'string'), documentId: z.string() })),
  meta: z.object({ next: z.string(), hasMore: z.boolean() }),
})

interface Round { told: ChangedDocument[], pages: Promise<number> }

let cursor: string | undefined
/** The round that has not begun. */
let next: Round | undefined
let underWay: Promise<unknown> = Promise.resolve()

/**
 * Follows until the process ends, every FOLLOW_CHANGES_MS where no notice comes. While the CMS answers, what could not be
 * read before, or grows old, is read too; and once all is read, the first pages are made.
 */
export function followChanges(): void {
  void takeNotice([])
    .then(() => cursor === undefined ? undefined : readEverything().then(warmPages))
    .finally(() => setTimeout(followChanges, requireEnvironment().FOLLOW_CHANGES_MS).unref())
}

/** Resolves when what was told is taken. Gives how many pages are rendered anew for it, and for what came with it. */
export function takeNotice(documents: readonly ChangedDocument[]): Promise<number> {
  next ??= queueRound()
  next.told.push(...documents)
  return next.pages
}

function queueRound(): Round {
  const told: ChangedDocument[] = []
  const pages = underWay.then(() => {
    next = undefined
    return takeRound(told)
  })
  underWay = pages.catch(() => {})
  return { told, pages }
}

async function takeRound(told: readonly ChangedDocument[]): Promise<number> {
  const changed = await look()
  const documents = new Map([...told, ...changed].map(document => [`${document.type}/${document.documentId}`, document]))
  if (documents.size === 0)
    return 0
  const pages = await takeChanges([...documents.values()])
  log.debug({ told: told.length, documents: documents.size, pages }, 'took changes')
  return pages
}

/** What is new in the feed. An outage is nothing new: pages go on being served as they are, and the feed waits for us. */
async function look(): Promise<ChangedDocument[]> {
  try {
    const { changed, end } = await readChanges(cursor)
    // The first look only finds the end of the feed; what was kept before it is doubted.
    const isFirst = cursor === undefined
    cursor = end
    if (!isFirst)
      return changed
    doubtEverything()
  }
  catch (error) {
    if (error instanceof FeedGoneError && cursor !== undefined) {
      cursor = undefined
      return look()
    }
    if (!(error instanceof CmsUnavailableError))
      log.error({ err: error }, 'the change feed cannot be followed; pages follow notices and age alone')
  }
  return []
}

/** Another database, or one set back to an earlier state. */
class FeedGoneError extends Error {}

async function readChanges(since: string | undefined): Promise<{ changed: ChangedDocument[], end: string | undefined }> {
  const changed: ChangedDocument[] = []
  let end = since
  for (let hasMore = true; hasMore;) {
    const query = new URLSearchParams({ limit: String(pageSize), ...(end === undefined ? {} : { since: end }) })
    const response = await requestCms(`api/changes?${query}`, { headers: { accept: 'application/json' } })
    if (!response.ok) {
      await response.body?.cancel()
      throw response.status === 410 ? new FeedGoneError() : new CmsUnavailableError(`The CMS answers api/changes with status ${response.status}.`)
    }
    const { data, meta } = replySchema.parse(await response.json())
    changed.push(...data)
    end = meta.next
    hasMore = meta.hasMore
  }
  return { changed, end }
}
