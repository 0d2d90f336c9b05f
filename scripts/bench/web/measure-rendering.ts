import type { Stack } from '../../test/stack/start-stack.ts'
import type { Figure } from '../figure.ts'
import { percentiles } from '../percentiles.ts'
import { askOnce } from './ask-once.ts'
import { pageTypes } from './page-types.ts'

/** Every recipe, without the prefix of a language. */
async function findRecipes(site: string): Promise<string[]> {
  const html = await (await fetch(`${site}/oppskrifter`)).text()
  return [...new Set(Array.from(html.matchAll(/href="(\/oppskrifter\/[a-z0-9-]+)"/g), ([, path = '']) => path))]
}

/** Pages rendered for the first time, with what they are made from already read. */
export async function measureRendering({ site }: Stack): Promise<Figure[]> {
  const first = await askOnce(site, Object.values(pageTypes))
  // Pages of a kind, in a process that is warm: the compiler has seen the code after two rounds of one language.
  const recipes = await findRecipes(site)
  await askOnce(site, [...recipes, ...recipes.map(path => `/nn${path}`)])
  const rendered = await askOnce(site, recipes.map(path => `/en${path}`))
  return [
    { what: 'page of each kind, the first after a start', unit: 'ms', measured: percentiles(first) },
    { what: 'recipe rendered for the first time, the process warm', unit: 'ms', measured: percentiles(rendered), targets: [{ of: 'p50', most: 15 }] },
  ]
}
