import type { KnownWords } from './did-you-mean.ts'
import { z } from 'zod'
import { learnWords } from './did-you-mean.ts'
import { askEngine, localeSchema, typeSchema } from './engine.ts'

/** New words are learnt after this; until then a new word may be called a slip of the old. */
const learnEveryMs = 5 * 60_000
/** The engine's own limit for one query. */
const mostEntries = 1_000

const replySchema = z.object({ hits: z.array(z.object({ title: z.string(), summary: z.string(), locale: localeSchema, type: typeSchema })) })

let learnt: { words: KnownWords, atMs: number } | undefined

/** The words of what is published; null when the engine does not say. Kept for five minutes. */
export async function readKnownWords(nowMs: number): Promise<KnownWords | null> {
  if (learnt !== undefined && nowMs - learnt.atMs < learnEveryMs)
    return learnt.words
  const replies = await askEngine([{ q: '', attributesToRetrieve: ['title', 'summary', 'locale', 'type'], limit: mostEntries }], replySchema)
  const hits = replies?.[0]?.hits
  if (hits === undefined)
    return null
  learnt = { words: learnWords(hits.flatMap(({ title, summary, locale }) => [{ text: title, locale }, { text: summary, locale }])), atMs: nowMs }
  return learnt.words
}
