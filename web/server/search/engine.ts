import { Meilisearch } from 'meilisearch'
import { z } from 'zod'
import { foundTypes } from '../../shared/paths.ts'
import { requireEnvironment } from '../env.ts'
import { log } from '../log.ts'

/** Searching is typed and read in a breath: an engine that needs longer is down for the reader. */
const timeoutMs = 2_000

export const typeSchema = z.enum(foundTypes)
export const localeSchema = z.enum(['nb', 'nn', 'en', 'se'])

let engine: Meilisearch | undefined

/**
 * One request with several searches, each answer held against `reply`. Null when the engine does not answer in two
 * seconds, refuses, or answers in another form; the log says which.
 */
export async function askEngine<Reply>(queries: object[], reply: z.ZodType<Reply>): Promise<Reply[] | null> {
  const { MEILI_URL, MEILI_SEARCH_KEY, INDEX_NAME } = requireEnvironment()
  engine ??= new Meilisearch({ host: MEILI_URL, apiKey: MEILI_SEARCH_KEY, timeout: timeoutMs })
  let raw: unknown
  try {
    raw = await engine.multiSearch({ queries: queries.map(query => ({ ...query, indexUid: INDEX_NAME })) })
  }
  catch (error) {
    log.warn({ cause: error instanceof Error ? error.message : String(error) }, 'the search engine does not answer')
    return null
  }
  const parsed = z.object({ results: z.array(reply).length(queries.length) }).safeParse(raw)
  if (parsed.success)
    return parsed.data.results
  log.error({ issues: parsed.error.issues.slice(0, 5) }, 'the search engine answers in an unknown form')
  return null
}
