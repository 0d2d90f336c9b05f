import type { SearchQuery, SearchReply, SearchResult } from '../../shared/schemas/search.ts'
import { analyseQuery } from '@kokeboka/search-sync/norwegian'
import { z } from 'zod'
import { entryPath } from '../../shared/paths.ts'
import { log } from '../log.ts'
import { findBestBet } from './best-bets.ts'
import { findBetterSpelling } from './did-you-mean.ts'
import { askEngine, localeSchema, typeSchema } from './engine.ts'
import { readKnownWords } from './known-words.ts'
import { markMatches, toExcerpt } from './mark-matches.ts'
import { rememberMissedSearch } from './missed-searches.ts'
import { findChosenFacets, searchedFields, shownFields, toReachFilters, toSearchRequests } from './search-request.ts'
import { toFacets } from './to-facets.ts'
import { readVocabularyLabels } from './vocabulary-labels.ts'

const hitSchema = z.object({
  documentId: z.string(),
  type: typeSchema,
  locale: localeSchema,
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  text: z.string().default(''),
  difficulty: z.number().nullable().default(null),
  isDemo: z.boolean().default(false),
})
type Hit = z.output<typeof hitSchema>
const replySchema = z.object({
  hits: z.array(z.unknown()),
  totalHits: z.number().default(0),
  totalPages: z.number().default(0),
  facetDistribution: z.record(z.string(), z.record(z.string(), z.number())).default({}),
})
/** The entry that is looked for by its own name is among the first of its type. */
const bestBetHits = 5

export type SearchOutcome = { isGood: true, reply: SearchReply } | { isGood: false, reason: 'unavailable' }

/** Searches the cookbook. An empty text finds everything. */
export async function searchCookbook(query: SearchQuery): Promise<SearchOutcome> {
  const analysed = analyseQuery(query.q, query.locale).query
  const requests = toSearchRequests(query, analysed)
  const bet = query.page === 1 && query.sort === 'relevance' && findChosenFacets(query).length === 0 ? findBestBet(query.q) : undefined
  const betRequest = bet === undefined ? [] : [{ q: analyseQuery(bet.slug.replaceAll('-', ' '), query.locale).query, attributesToSearchOn: searchedFields, filter: [...toReachFilters(query.locale), `type = "${bet.type}"`], attributesToRetrieve: shownFields, limit: bestBetHits }]
  const replies = await askEngine([...requests, ...betRequest], replySchema)
  const found = replies?.[0]
  if (replies === null || found === undefined)
    return { isGood: false, reason: 'unavailable' }
  const hits = z.array(hitSchema).safeParse(found.hits)
  if (!hits.success) {
    log.error({ issues: hits.error.issues.slice(0, 5) }, 'the search engine gives records in an unknown form')
    return { isGood: false, reason: 'unavailable' }
  }
  const best = bet === undefined ? undefined : z.array(hitSchema).safeParse(replies.at(-1)?.hits).data?.find(hit => hit.slug === bet.slug)
  const ordered = best === undefined ? hits.data : [best, ...hits.data.filter(hit => hit.documentId !== best.documentId)]
  if (found.totalHits === 0 && findChosenFacets(query).length === 0)
    rememberMissedSearch(query.q, query.locale)
  const facets = toFacets(query, replies.slice(0, requests.length).map(reply => reply.facetDistribution), await readVocabularyLabels(query.locale, Date.now()))
  const { locale: _, ...asked } = query
  return {
    isGood: true,
    reply: {
      query: { ...asked, type: query.type ?? null },
      total: found.totalHits,
      page: query.page,
      pageCount: found.totalPages,
      results: ordered.map(hit => toResult(hit, analysed, hit === best)),
      facets,
      didYouMean: await suggestSpelling(query),
    },
  }
}

function toResult({ slug, difficulty, text, ...hit }: Hit, analysed: string, isBestBet: boolean): SearchResult {
  return {
    ...hit,
    titleParts: markMatches(hit.title, analysed, hit.locale),
    excerpt: toExcerpt(hit.summary, text, analysed, hit.locale),
    path: entryPath(hit.type, slug),
    hats: difficulty,
    isBestBet,
  }
}

/** Only on the first page: who leafs has found what the words say. */
async function suggestSpelling({ q, page, locale }: SearchQuery): Promise<string | null> {
  if (q === '' || page > 1)
    return null
  const known = await readKnownWords(Date.now())
  return known === null ? null : findBetterSpelling(q, known, locale)
}
