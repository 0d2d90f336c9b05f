import type { Stack } from '../../test/stack/start-stack.ts'
import type { Figure } from '../figure.ts'
import { Editor, shortRecipe } from '../../test/stack/editor.ts'
import { eventually } from '../../test/stack/eventually.ts'
import { percentiles } from '../percentiles.ts'

const RECIPE = 'api::recipe.recipe'
const PUBLISHES = 40

/** From just before the editor's request to publish a change until a page that was kept shows it. */
export async function measureVisible(stack: Stack): Promise<Figure[]> {
  const editor = await Editor.logIn(stack)
  const path = `${stack.site}/oppskrifter/synlig`
  const documentId = await editor.create(RECIPE, 'nb', shortRecipe('Synlig', 'synlig'))
  await editor.publish(RECIPE, documentId, 'nb')
  const times: number[] = []
  for (let index = 0; index < PUBLISHES; index++) {
    const title = `Synlig utgave ${index}.`
    await editor.update(RECIPE, documentId, 'nb', shortRecipe(title, 'synlig'))
    await fetch(path)
    const startedAt = performance.now()
    await editor.publish(RECIPE, documentId, 'nb')
    await eventually(`${title} is shown`, async () => (await (await fetch(path)).text()).includes(title), 10_000)
    times.push(performance.now() - startedAt)
  }
  return [{ what: `publish → visible on a kept page, ${PUBLISHES} publishes`, unit: 'ms', measured: percentiles(times), targets: [{ of: 'p95', most: 2_000 }] }]
}
