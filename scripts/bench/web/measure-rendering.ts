import type { Stack } from '../../test/stack/start-stack.ts'
import type { Figure } from '../figure.ts'
import { measureRequests } from '../measure.ts'
import { pageTypes } from './page-types.ts'

/** Every recipe in one language: pages of a kind, each rendered for the first time in a process that is warm. */
async function findRecipes(stack: Stack, prefix: string): Promise<string[]> {
  const html = await (await fetch(`${stack.site}/oppskrifter`)).text()
  return [...new Set(Array.from(html.matchAll(/href="(\/oppskrifter\/[a-z0-9-]+)"/g), ([, path = '']) => `${stack.site}${prefix}${path}`))]
}

/** Pages rendered for the first time, with what they are made from already read. */
export async function measureRendering(stack: Stack): Promise<Figure[]> {
  const all = Object.values(pageTypes).map(path => `${stack.site}${path}`)
  const first = await measureRequests(all, 1)
  // The compiler has seen the code after two rounds of one language.
  await measureRequests(await findRecipes(stack, ''), 1)
  await measureRequests(await findRecipes(stack, '/nn'), 1)
  const rendered = await measureRequests(await findRecipes(stack, '/en'), 1)
  return [
    { what: 'page of each kind, the first after a start', unit: 'ms', measured: first },
    { what: 'recipe rendered for the first time, the process warm', unit: 'ms', measured: rendered, targets: [{ of: 'p50', most: 15 }] },
  ]
}
