import type { SearchQuery } from '../../shared/schemas/search.ts'
import { analyseQuery } from '@kokeboka/search-sync/norwegian'
import { z } from 'zod'
import { findBestBet } from './best-bets.ts'
import { askEngine } from './engine.ts'
import { findChosenFacets, searchedFields, toReachFilters } from './search-request.ts'

/** The entry that is looked for by its own name is among the first of its type. */
const mostHits = 5

const replySchema = z.object({ hits: z.array(z.object({ documentId: z.string(), slug: z.string() })) })

/** The entry that the editors want first for just this query; null where there is none, or it is not published. */
export async function findBestBetId(query: SearchQuery): Promise<string | null> {
  if (query.page > 1 || query.sort !== 'relevance' || findChosenFacets(query).length > 0)
    return null
  const bet = findBestBet(query.q)
  if (bet === undefined)
    return null
  const replies = await askEngine([{
    q: analyseQuery(bet.slug.replaceAll('-', ' '), query.locale).query,
    attributesToSearchOn: searchedFields,
    filter: [...toReachFilters(query.locale), `type = "${bet.type}"`],
    attributesToRetrieve: ['documentId', 'slug'],
    limit: mostHits,
  }], replySchema)
  return replies?.[0]?.hits.find(hit => hit.slug === bet.slug)?.documentId ?? null
}
