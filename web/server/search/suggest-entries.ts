import type { suggestQuerySchema, SuggestReply } from '../../shared/schemas/search.ts'
import { analyseQuery } from '@kokeboka/search-sync/norwegian'
import { z } from 'zod'
import { entryPath } from '../../shared/paths.ts'
import { askEngine, localeSchema, typeSchema } from './engine.ts'
import { toReachFilters } from './search-request.ts'

/** What can be read at a glance, and heard without waiting. */
const mostSuggestions = 6

const replySchema = z.object({ hits: z.array(z.object({ title: z.string(), type: typeSchema, locale: localeSchema, slug: z.string() })) })

/** Entries whose title or key words a reader is on the way to write; null when the engine does not answer. */
export async function suggestEntries({ q, locale }: z.output<typeof suggestQuerySchema>): Promise<SuggestReply | null> {
  const analysed = analyseQuery(q, locale).query
  if (analysed === '')
    return { suggestions: [] }
  const replies = await askEngine([{
    q: analysed,
    attributesToSearchOn: ['titleTerms', 'keyTerms'],
    filter: toReachFilters(locale),
    attributesToRetrieve: ['title', 'type', 'locale', 'slug'],
    limit: mostSuggestions,
  }], replySchema)
  return replies === null ? null : { suggestions: (replies[0]?.hits ?? []).map(({ slug, ...hit }) => ({ ...hit, path: entryPath(hit.type, slug) })) }
}
