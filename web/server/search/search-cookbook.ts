import type { EntryType } from '../../shared/paths.ts'
import type { SearchQuery, SearchReply } from '../../shared/schemas/search.ts'
import { analyseQuery } from '@kokeboka/search-sync/norwegian'
import { Meilisearch } from 'meilisearch'
import { z } from 'zod'
import { entryPath, entryPaths } from '../../shared/paths.ts'
import { requireEnvironment } from '../env.ts'
import { log } from '../log.ts'
import { rememberMissedSearch } from './missed-searches.ts'
import { toSearchRequests } from './search-request.ts'

/** Searching is typed and read in a breath: an engine that needs longer is down for the reader. */
const timeoutMs = 2_000

const typeSchema = z.enum(Object.keys(entryPaths) as [EntryType, ...EntryType[]])
const hitSchema = z.object({
  documentId: z.string(),
  type: typeSchema,
  locale: z.string(),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  difficulty: z.number().nullable().default(null),
  isDemo: z.boolean().default(false),
})
const replySchema = z.object({
  results: z.tuple([
    z.object({ hits: z.array(hitSchema), totalHits: z.number(), totalPages: z.number() }),
    z.object({ facetDistribution: z.object({ type: z.record(z.string(), z.number()).default({}) }).default({ type: {} }) }),
  ]),
})

export type SearchOutcome = { isGood: true, reply: SearchReply } | { isGood: false, reason: 'unavailable' }

let engine: Meilisearch | undefined

function requireEngine(): Meilisearch {
  const { MEILI_URL, MEILI_SEARCH_KEY } = requireEnvironment()
  engine ??= new Meilisearch({ host: MEILI_URL, apiKey: MEILI_SEARCH_KEY, timeout: timeoutMs })
  return engine
}

/** Searches the cookbook. An empty text finds everything, newest rules of the index first. */
export async function searchCookbook(query: SearchQuery): Promise<SearchOutcome> {
  const analysed = analyseQuery(query.q, query.locale).query
  const requests = toSearchRequests(query, analysed, requireEnvironment().INDEX_NAME)
  let raw: unknown
  try {
    raw = await requireEngine().multiSearch({ queries: requests })
  }
  catch (error) {
    log.warn({ cause: error instanceof Error ? error.message : String(error) }, 'the search engine does not answer')
    return { isGood: false, reason: 'unavailable' }
  }
  const parsed = replySchema.safeParse(raw)
  if (!parsed.success) {
    log.error({ issues: parsed.error.issues.slice(0, 5) }, 'the search engine answers in an unknown form')
    return { isGood: false, reason: 'unavailable' }
  }
  const [found, counted] = parsed.data.results
  // Counted over all types: a query that finds something of another type has not missed.
  if (Object.keys(counted.facetDistribution.type).length === 0)
    rememberMissedSearch(query.q, query.locale)
  return { isGood: true, reply: toReply(query, found, counted.facetDistribution.type) }
}

function toReply(query: SearchQuery, found: z.output<typeof replySchema>['results'][0], counts: Record<string, number>): SearchReply {
  return {
    query: { q: query.q, type: query.type ?? null, page: query.page },
    total: found.totalHits,
    page: query.page,
    pageCount: found.totalPages,
    results: found.hits.map(({ slug, difficulty, ...hit }) => ({ ...hit, path: entryPath(hit.type, slug), hats: difficulty })),
    facets: {
      type: typeSchema.options
        .map(value => ({ value, count: counts[value] ?? 0 }))
        .filter(facet => facet.count > 0)
        .sort((one, other) => other.count - one.count),
    },
  }
}
