import type { suggestQuerySchema, SuggestReply } from '../../shared/schemas/search.ts'
import { analyseQuery } from '@kokeboka/search-sync/norwegian'
import { z } from 'zod'
import { foundPath } from '../../shared/paths.ts'
import { askEngine } from './engine.ts'
import { readHits } from './read-hits.ts'
import { toReachFilters } from './search-request.ts'

/** What can be read at a glance, and heard without waiting. */
const mostSuggestions = 6

const replySchema = z.object({ hits: z.array(z.object({ documentId: z.string() })) })

/** Entries whose title or key words a reader is on the way to write; null when the engine does not answer. */
export async function suggestEntries({ q, locale }: z.output<typeof suggestQuerySchema>): Promise<SuggestReply | null> {
  const analysed = analyseQuery(q, locale).query
  if (analysed === '')
    return { suggestions: [] }
  const replies = await askEngine([{
    q: analysed,
    attributesToSearchOn: ['titleTerms', 'keyTerms'],
    filter: toReachFilters(locale),
    attributesToRetrieve: ['documentId'],
    limit: mostSuggestions,
  }], replySchema)
  const hits = replies === null ? null : await readHits(replies[0]?.hits.map(hit => hit.documentId) ?? [], locale)
  return hits === null ? null : { suggestions: hits.map(({ type, title, locale: language, slug }) => ({ type, title, locale: language, path: foundPath(type, slug) })) }
}
