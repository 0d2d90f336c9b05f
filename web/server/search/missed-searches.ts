import type { SearchQuery } from '../../shared/schemas/search.ts'
import { requireEnvironment } from '../env.ts'
import { log } from '../log.ts'

/**
 * Queries without a hit, told to the CMS once a minute so that editors see what is looked for in vain. Only the words,
 * the language and how often: nothing of who asked. It is no ledger: what cannot be told is dropped.
 */
const flushEveryMs = 60_000
/** A robot that searches for noise fills this in a minute, and then no more is remembered until it has been told. */
const mostQueries = 200
/** The CMS keeps queries up to 80 characters; what is longer need not leave this process. */
const longestQuery = 80
const timeoutMs = 3_000

interface Miss { query: string, language: SearchQuery['locale'], count: number }
const misses = new Map<string, Miss>()
let timer: NodeJS.Timeout | undefined

/** Takes no time and never throws: it stands in the way of a reader's reply. */
export function rememberMissedSearch(text: string, language: SearchQuery['locale']): void {
  const query = text.trim().toLocaleLowerCase('nb')
  if (query === '' || query.length > longestQuery)
    return
  const key = `${language} ${query}`
  const known = misses.get(key)
  if (known !== undefined)
    known.count += 1
  else if (misses.size < mostQueries)
    misses.set(key, { query, language, count: 1 })
  timer ??= setTimeout(() => void tellMissedSearches(), flushEveryMs).unref()
}

/** Sends what is remembered and forgets it, whether or not the CMS took it. */
export async function tellMissedSearches(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  if (misses.size === 0)
    return
  const body = JSON.stringify({ misses: [...misses.values()] })
  misses.clear()
  try {
    const { CMS_URL, WEB_TOKEN } = requireEnvironment()
    const reply = await fetch(`${CMS_URL}/api/searches/misses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'authorization': `Bearer ${WEB_TOKEN}` },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    })
    await reply.body?.cancel()
    if (!reply.ok)
      log.warn({ status: reply.status }, 'the CMS did not take the searches without a hit')
  }
  catch (error) {
    log.warn({ cause: error instanceof Error ? error.message : String(error) }, 'the searches without a hit could not be told to the CMS')
  }
}
