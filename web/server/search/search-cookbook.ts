import type { SearchQuery, SearchReply, SearchResult } from '../../shared/schemas/search.ts'
import type { Hit } from './read-hits.ts'
import { analyseQuery } from '@kokeboka/search-sync/norwegian'
import { foundPath } from '../../shared/paths.ts'
import { hitsPerPage } from '../../shared/schemas/search.ts'
import { findBetterSpelling } from './did-you-mean.ts'
import { findBestBetId } from './find-best-bet.ts'
import { findEntries } from './find-entries.ts'
import { readKnownWords } from './known-words.ts'
import { markMatches, toExcerpt } from './mark-matches.ts'
import { rememberMissedSearch } from './missed-searches.ts'
import { readHits } from './read-hits.ts'
import { findChosenFacets } from './search-request.ts'
import { toFacets } from './to-facets.ts'
import { readVocabularyLabels } from './vocabulary-labels.ts'

export type SearchOutcome = { isGood: true, reply: SearchReply } | { isGood: false, reason: 'unavailable' }

/** Searches the cookbook. An empty text finds everything. */
export async function searchCookbook(query: SearchQuery): Promise<SearchOutcome> {
  const analysed = analyseQuery(query.q, query.locale)
  const [found, best] = await Promise.all([findEntries(query, analysed), findBestBetId(query)])
  if (found === null)
    return { isGood: false, reason: 'unavailable' }
  const ids = best === null ? found.ids : [best, ...found.ids.filter(id => id !== best)]
  const hits = await readHits(ids, query.locale, query.lang)
  if (hits === null)
    return { isGood: false, reason: 'unavailable' }
  if (found.total === 0 && findChosenFacets(query).length === 0)
    rememberMissedSearch(query.q, query.locale)
  const { locale: _, ...asked } = query
  return {
    isGood: true,
    reply: {
      query: { ...asked, type: query.type ?? null },
      total: found.total,
      page: query.page,
      pageCount: Math.ceil(found.total / hitsPerPage),
      results: hits.map(hit => toResult(hit, analysed.query, hit.documentId === best)),
      facets: toFacets(query, found.counts, await readVocabularyLabels(query.locale, Date.now())),
      didYouMean: await suggestSpelling(query),
    },
  }
}

function toResult({ slug, difficulty, text, ...hit }: Hit, analysed: string, isBestBet: boolean): SearchResult {
  return {
    ...hit,
    titleParts: markMatches(hit.title, analysed, hit.locale),
    excerpt: toExcerpt(hit.summary, text, analysed, hit.locale),
    path: foundPath(hit.type, slug),
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
