import type { AnalysedQuery } from '@kokeboka/search-sync/norwegian'
import type { SearchQuery } from '../../shared/schemas/search.ts'
import type { RankedList } from './fuse-ranks.ts'
import { z } from 'zod'
import { askEngine } from './engine.ts'
import { fuseRanks } from './fuse-ranks.ts'
import { searchedFields, toReachFilters } from './search-request.ts'

/** What a question of several words finds in all: more than anyone leafs through. */
const mostRanked = 200
/** Of each word alone: what comes further down is not about that word. */
const mostOfWord = 40
/** A word counts in titles and key words, in titles once more, and a little in the rest of the text. */
const wordLists = [
  { fields: ['titleTerms', 'keyTerms'], weight: 3 },
  { fields: ['titleTerms'], weight: 1 },
  { fields: ['textTerms'], weight: 1 },
]
/** What the reader's words may mean is a guess: half of what the words themselves count, and nothing in running text. */
const relatedLists = [
  { fields: ['titleTerms', 'keyTerms'], weight: 1.5 },
  { fields: ['titleTerms'], weight: 1 },
]

/** The query as a whole: each of its words counts more, and it has them all once more. Measured, it is no better with 1. */
const wholeWeight = 0.5

const replySchema = z.object({ hits: z.array(z.object({ documentId: z.string() })) })

/**
 * The engine demands a query's first word and drops the others from the end; in a question put in a reader's own words
 * the word that tells may be any of them. So every word is also searched alone, and likewise the field's words that it
 * may mean, and the orders are fused; a word counts less the more entries it finds. Null when the engine does not answer.
 */
export async function rankByWords({ query, related }: AnalysedQuery, locale: SearchQuery['locale']): Promise<string[] | null> {
  const lists = [
    ...query.split(' ').flatMap(word => wordLists.map(list => ({ ...list, word }))),
    ...related.flatMap(word => relatedLists.map(list => ({ ...list, word }))),
  ]
  const common = { filter: toReachFilters(locale), attributesToRetrieve: ['documentId'] }
  const replies = await askEngine([
    { ...common, q: query, attributesToSearchOn: searchedFields, limit: mostRanked },
    ...lists.map(({ word, fields }) => ({ ...common, q: word, attributesToSearchOn: fields, limit: mostOfWord })),
  ], replySchema)
  if (replies === null)
    return null
  const [whole = [], ...ofWords] = replies.map(reply => reply.hits.map(hit => hit.documentId))
  const ranked: RankedList[] = [{ ids: whole, weight: wholeWeight }, ...lists.map(({ weight }, index) => toRankedList(ofWords[index] ?? [], weight))]
  return fuseRanks(ranked).slice(0, mostRanked)
}

function toRankedList(ids: readonly string[], weight: number): RankedList {
  return { ids, weight: weight / Math.log2(2 + ids.length) }
}
