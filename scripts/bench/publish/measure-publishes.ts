import type { Stack } from '../../test/stack/start-stack.ts'
import { Meilisearch } from 'meilisearch'
import { Editor, shortRecipe } from '../../test/stack/editor.ts'
import { eventually } from '../../test/stack/eventually.ts'
import { percentiles } from '../percentiles.ts'

const RECIPE = 'api::recipe.recipe'
const INDEX = 'kokebok'
const PATIENCE_MS = 10_000
const PATIENCE_WITH_MANY_MS = 120_000
const WRITERS = 4

/** From just before the editor's request to publish until the site's search gives the recipe, in milliseconds. */
export async function measurePublishToSearchable(stack: Stack, count: number): Promise<ReturnType<typeof percentiles>> {
  const editor = await Editor.logIn(stack)
  const times: number[] = []
  for (let index = 0; index < count; index++) {
    const word = `målestokk${index}`
    const documentId = await editor.create(RECIPE, 'nb', shortRecipe(`Oppskrift ${word}`, `malestokk-${index}`))
    const startedAt = performance.now()
    await editor.publish(RECIPE, documentId, 'nb')
    await eventually(`${word} is found`, async () => (await fetch(`${stack.site}/api/search?q=${encodeURIComponent(word)}`).then(reply => reply.text())).includes(`malestokk-${index}"`), PATIENCE_MS)
    times.push(performance.now() - startedAt)
  }
  return percentiles(times)
}

/** Drafts published in one transaction: from the editor's answer, which comes with the commit, until all are in the index. */
export async function measureManyAtOnce(stack: Stack, count: number): Promise<{ seconds: number, tasks: number }> {
  const editor = await Editor.logIn(stack)
  const client = new Meilisearch({ host: stack.engine.url, apiKey: stack.engine.masterKey })
  const countRecords = async () => (await client.index(INDEX).getStats()).numberOfDocuments
  const countTasks = async () => (await client.tasks.getTasks({ limit: 1 })).results[0]?.uid ?? -1

  const documentIds = await writeDrafts(editor, count)
  const [records, tasks] = [await countRecords(), await countTasks()]
  await editor.publishMany(RECIPE, documentIds, 'nb')
  const committedAt = performance.now()
  await eventually(`all ${count} are in the index`, async () => await countRecords() === records + count, PATIENCE_WITH_MANY_MS)
  return { seconds: Math.round(performance.now() - committedAt) / 1000, tasks: await countTasks() - tasks }
}

async function writeDrafts(editor: Editor, count: number): Promise<string[]> {
  const left = Array.from({ length: count }, (_, index) => index)
  const documentIds: string[] = []
  await Promise.all(Array.from({ length: WRITERS }, async () => {
    for (let index = left.pop(); index !== undefined; index = left.pop())
      documentIds.push(await editor.create(RECIPE, 'nb', shortRecipe(`Masseutsendelse nummer ${index}`, `masseutsendelse-${index}`)))
  }))
  return documentIds
}
