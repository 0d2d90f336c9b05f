import type { AnalysedQuery } from '@kokeboka/search-sync/norwegian'
import type { SearchQuery } from '../../shared/schemas/search.ts'
import type { Counts } from './to-facets.ts'
import { z } from 'zod'
import { hitsPerPage } from '../../shared/schemas/search.ts'
import { askEngine } from './engine.ts'
import { rankByWords } from './rank-by-words.ts'
import { toSearchRequests } from './search-request.ts'

const replySchema = z.object({
  hits: z.array(z.object({ documentId: z.string() })),
  totalHits: z.number().default(0),
  facetDistribution: z.record(z.string(), z.record(z.string(), z.number())).default({}),
})

/** A page of what was found, best first, how many there are in all, and the counts in the order of `toSearchRequests`. */
export interface Found { ids: string[], total: number, counts: Counts[] }

/** Null when the engine does not answer. */
export async function findEntries(query: SearchQuery, analysed: AnalysedQuery): Promise<Found | null> {
  const isQuestion = analysed.query.includes(' ') && query.sort === 'relevance'
  const ranked = isQuestion ? await rankByWords(analysed, query.locale) : undefined
  if (ranked === null)
    return null
  if (ranked?.length === 0)
    return { ids: [], total: 0, counts: [] }
  const replies = await askEngine(toSearchRequests(query, analysed.query, ranked), replySchema)
  const found = replies?.[0]
  if (replies === null || found === undefined)
    return null
  const ids = found.hits.map(hit => hit.documentId)
  return {
    ids: ranked === undefined ? ids : cutPage(ranked, new Set(ids), query.page),
    total: found.totalHits,
    counts: replies.map(reply => reply.facetDistribution),
  }
}

function cutPage(ranked: readonly string[], kept: ReadonlySet<string>, page: number): string[] {
  return ranked.filter(id => kept.has(id)).slice((page - 1) * hitsPerPage, page * hitsPerPage)
}
