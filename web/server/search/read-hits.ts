import type { SearchQuery } from '../../shared/schemas/search.ts'
import { z } from 'zod'
import { log } from '../log.ts'
import { askEngine, localeSchema, typeSchema } from './engine.ts'
import { toFilter, toReachFilters } from './search-request.ts'

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
export type Hit = z.output<typeof hitSchema>
const replySchema = z.object({ hits: z.array(z.unknown()) })

/**
 * Entries in the order given, each in the reader's language where it is written in it, else in one that the reader
 * reaches. `languages` narrows to the languages the reader has chosen. Null when the engine does not answer.
 */
export async function readHits(documentIds: readonly string[], locale: SearchQuery['locale'], languages: readonly string[] = []): Promise<Hit[] | null> {
  if (documentIds.length === 0)
    return []
  const filter = [toFilter('documentId', documentIds), ...(languages.length > 0 ? [toFilter('locale', languages)] : toReachFilters(locale))]
  const common = { q: '', attributesToRetrieve: Object.keys(hitSchema.shape), limit: documentIds.length }
  const replies = await askEngine([{ ...common, filter: [...filter, toFilter('locale', [locale])] }, { ...common, filter }], replySchema)
  if (replies === null)
    return null
  const hits = z.array(hitSchema).safeParse(replies.flatMap(reply => reply.hits))
  if (!hits.success) {
    log.error({ issues: hits.error.issues.slice(0, 5) }, 'the search engine gives records in an unknown form')
    return null
  }
  return documentIds.flatMap(id => hits.data.find(hit => hit.documentId === id) ?? [])
}
