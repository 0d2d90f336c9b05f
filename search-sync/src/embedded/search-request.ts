import { z } from 'zod'
import { EngineError } from './errors.ts'
import { invalidField } from './invalid-field.ts'

const names = z.array(z.string())
const count = z.int().min(0)

/** What a search may ask for here. Meilisearch takes more; what is not in this list is refused, never ignored. */
const searchFields = {
  q: z.string().nullish(),
  offset: count.nullish(),
  limit: count.nullish(),
  page: count.nullish(),
  hitsPerPage: count.nullish(),
  filter: z.unknown().optional(),
  facets: names.nullish(),
  sort: names.nullish(),
  distinct: z.string().nullish(),
  attributesToRetrieve: names.nullish(),
  attributesToSearchOn: names.nullish(),
  attributesToHighlight: names.nullish(),
  highlightPreTag: z.string().nullish(),
  highlightPostTag: z.string().nullish(),
  attributesToCrop: names.nullish(),
  cropLength: count.nullish(),
  cropMarker: z.string().nullish(),
  matchingStrategy: z.enum(['last', 'all', 'frequency']).nullish(),
  showRankingScore: z.boolean().nullish(),
}
const requestSchema = z.strictObject(searchFields)
const multiSchema = z.strictObject({ queries: z.array(z.unknown()).max(100) })
const namedSchema = z.looseObject({ indexUid: z.string() })

export type SearchRequest = z.output<typeof requestSchema>

/** Throws EngineError `invalid_search_…`, or `bad_request` for an unknown field. */
export function parseSearchRequest(body: unknown): SearchRequest {
  const parsed = requestSchema.safeParse(body)
  if (parsed.success)
    return parsed.data
  const issue = parsed.error.issues[0]
  if (issue?.code === 'unrecognized_keys')
    throw new EngineError('bad_request', `Unknown field \`${issue.keys[0] ?? ''}\`: expected one of ${Object.keys(searchFields).map(name => `\`${name}\``).join(', ')}`)
  throw invalidField('search', issue)
}

/** The requests of a multi-search, with errors that say which of them is wrong. */
export function parseMultiSearch(body: unknown): { indexUid: string, request: SearchRequest }[] {
  const parsed = multiSchema.safeParse(body)
  if (!parsed.success)
    throw new EngineError('bad_request', `Invalid multi-search: ${parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`)
  return parsed.data.queries.map((query, at) => withinQuery(at, () => {
    const named = namedSchema.safeParse(query)
    if (!named.success)
      throw new EngineError('missing_index_uid', 'Missing field `indexUid`')
    const { indexUid, ...rest } = named.data
    return { indexUid, request: parseSearchRequest(rest) }
  }))
}

export function withinQuery<T>(at: number, run: () => T): T {
  try {
    return run()
  }
  catch (error) {
    throw error instanceof EngineError ? new EngineError(error.code, `Inside \`.queries[${at}]\`: ${error.message}`) : error
  }
}
