import type { Stack } from '../../test/stack/start-stack.ts'
import { Meilisearch } from 'meilisearch'
import { z } from 'zod'
import { eventually } from '../../test/stack/eventually.ts'

const recordSchema = z.looseObject({ id: z.string(), documentId: z.string(), title: z.string(), titleTerms: z.string(), textTerms: z.string(), text: z.string() })
type SomeRecord = z.output<typeof recordSchema>

const MOST_OF_THE_FIRST_CONTENT = 1_000
const RECORDS_A_TASK = 1_000
/** Prime to any number of records there is likely to be, so that every title meets every text. */
const STEP = 97

/**
 * Fills the index up with entries that have the title of one of the first content and the text of another. The worker
 * is stopped first: it would find, rightly, that they are published nowhere.
 */
export async function fillIndex(stack: Stack, count: number): Promise<void> {
  const index = new Meilisearch({ host: stack.engine.url, apiKey: stack.engine.masterKey }).index('kokebok')
  await eventually('the first content is indexed', async () => (await index.getStats()).numberOfDocuments > 100, 60_000)
  await stack.kill('search-sync')
  const { results } = await index.getDocuments({ limit: MOST_OF_THE_FIRST_CONTENT })
  const records = z.array(recordSchema).parse(results)
  const copies = Array.from({ length: count - records.length }, (_, number) => toCopy(records, number))
  for (let at = 0; at < copies.length; at += RECORDS_A_TASK)
    await index.addDocuments(copies.slice(at, at + RECORDS_A_TASK)).waitTask({ timeout: 60_000 })
}

function toCopy(records: readonly SomeRecord[], number: number): SomeRecord {
  const [titled, told] = [records[number % records.length], records[(number * STEP + 1) % records.length]]
  if (titled === undefined || told === undefined)
    throw new Error('The first content is empty')
  return { ...titled, text: told.text, textTerms: told.textTerms, title: `${titled.title} ${number}`, titleTerms: `${titled.titleTerms} ${number}`, id: `${titled.id}-${number}`, documentId: `${titled.documentId}${number}` }
}
