import type { Stack } from './start-stack.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Editor, shortRecipe } from './editor.ts'
import { eventually } from './eventually.ts'
import { startStack } from './start-stack.ts'

const RECIPE = 'api::recipe.recipe'
/** The promise is a second; a loaded machine gets some more before a test calls it broken (`npm run bench` measures). */
const PATIENCE_MS = 10_000
const searchReply = z.object({ results: z.array(z.object({ path: z.string(), title: z.string(), type: z.string() })) })

let stack: Stack
let editor: Editor
beforeAll(async () => {
  stack = await startStack()
  editor = await Editor.logIn(stack)
})
afterAll(async () => stack?.stop())

async function search(q: string): Promise<z.infer<typeof searchReply>['results']> {
  const reply = await fetch(`${stack.site}/api/search?q=${encodeURIComponent(q)}`)
  expect(reply.status).toBe(200)
  return searchReply.parse(await reply.json()).results
}
const isFound = async (title: string): Promise<boolean> => (await search(title)).some(result => result.title === title)
const statusOf = async (path: string): Promise<number> => (await fetch(`${stack.site}${path}`)).status

describe('publishing', () => {
  it('brings a recipe to its page and to the search, and unpublishing takes it from both', async () => {
    expect(await statusOf('/oppskrifter/klinkekuler-i-parken')).toBe(404)
    const documentId = await editor.create(RECIPE, 'nb', shortRecipe('Klinkekuler i parken', 'klinkekuler-i-parken'))
    expect(await isFound('Klinkekuler i parken')).toBe(false)
    await editor.publish(RECIPE, documentId, 'nb')
    await eventually('the recipe is found', () => isFound('Klinkekuler i parken'), PATIENCE_MS)
    await eventually('the page is there', async () => await statusOf('/oppskrifter/klinkekuler-i-parken') === 200, PATIENCE_MS)
    await editor.unpublish(RECIPE, documentId, 'nb')
    await eventually('the recipe is no longer found', async () => !await isFound('Klinkekuler i parken'), PATIENCE_MS)
    await eventually('the page is gone', async () => await statusOf('/oppskrifter/klinkekuler-i-parken') === 404, PATIENCE_MS)
  })

  it('brings a changed text to a page that was read before', async () => {
    const documentId = await editor.create(RECIPE, 'nb', shortRecipe('Bakepulver', 'bakepulver'))
    await editor.publish(RECIPE, documentId, 'nb')
    const page = async (): Promise<string> => (await fetch(`${stack.site}/oppskrifter/bakepulver`)).text()
    await eventually('the page is there', async () => (await page()).includes('Bakepulver'), PATIENCE_MS)
    await editor.update(RECIPE, documentId, 'nb', { ...shortRecipe('Bakepulver', 'bakepulver'), summary: 'Nå med natron.' })
    expect(await page()).not.toContain('Nå med natron.')
    await editor.publish(RECIPE, documentId, 'nb')
    await eventually('the page shows the new text', async () => (await page()).includes('Nå med natron.'), PATIENCE_MS)
  })

  it('tells on a page of its own what was there, once a recipe of the first content is changed', async () => {
    const path = '/oppskrifter/tidlig-dialog/endringer'
    const changes = async (): Promise<string> => (await (await fetch(`${stack.site}${path}`)).text()).replace(/<span class="unseen"[^>]*>[^<]*<\/span>/g, '')
    expect(await changes()).toContain('Siden er ikke endret siden den ble publisert')
    const recipes = await editor.list(RECIPE)
    const documentId = String(recipes.find(recipe => recipe.slug === 'tidlig-dialog')?.documentId)
    await editor.update(RECIPE, documentId, 'nb', { duration: 'Sju vinterdager' })
    await editor.publish(RECIPE, documentId, 'nb')
    await eventually('the page tells what is new', async () => /<h3[^>]*>\s*Tid\s*<\/h3>[\s\S]*<del>[\s\S]*<ins>[^<]*Sju vinterdager/.test(await changes()), PATIENCE_MS)
  })

  it('loses nothing that is published while the worker is dead', async () => {
    await stack.kill('search-sync')
    const titles = Array.from({ length: 10 }, (_, index) => `Sekkeløp nummer ${index + 1}`)
    for (const [index, title] of titles.entries())
      await editor.publish(RECIPE, await editor.create(RECIPE, 'nb', shortRecipe(title, `sekkelop-${index + 1}`)), 'nb')
    expect(await isFound('Sekkeløp nummer 1')).toBe(false)
    await stack.start('search-sync')
    for (const title of titles)
      await eventually(`${title} is found`, () => isFound(title), PATIENCE_MS)
  })
})

describe('the search over the seeds', () => {
  it.each([
    ['anbod', 'misspelt, and the nynorsk word for anbud', /anbud|anskaffing|innkjøp/i],
    ['kommunar', 'nynorsk for kommuner', /kommun/i],
    ['målinger', 'an inflected form', /måling|måle/i],
    ['sosial entreprenør', 'the words of the field', /sosial entreprenør/i],
  ])('%s (%s) finds what it should first', async (query, _why, expected) => {
    const results = await search(query)
    expect(results.slice(0, 5).map(result => result.title).join(' · ')).toMatch(expected)
  })
})

describe('the site\'s own pages', () => {
  it.each([
    ['informasjonskapsler', '/personvern'],
    ['tilgjengelighetserklæring', '/tilgjengelighet'],
  ])('are found by the same search: %s → %s', async (query, path) => {
    await eventually(`${path} is found`, async () => (await search(query)).slice(0, 3).some(result => result.path === path && result.type === 'page'), PATIENCE_MS)
  })
})

describe('a part that is down', () => {
  it('leaves seen pages as they were when the CMS is gone, and makes those that nobody has seen', async () => {
    const seen = await (await fetch(`${stack.site}/oppskrifter/basisoppskrift`)).text()
    await stack.kill('cms')
    const again = await fetch(`${stack.site}/oppskrifter/basisoppskrift`)
    expect(again.status).toBe(200)
    expect(await again.text()).toBe(seen)
    const unseen = await fetch(`${stack.site}/samarbeidsformer/konsesjon`)
    expect(unseen.status).toBe(200)
    expect(await unseen.text()).toMatch(/<h1[^>]*>\s*Konsesjon/)
  })

  it('says so when the site was started while the CMS was gone, until it is back', async () => {
    await stack.kill('web')
    await stack.start('web')
    const page = await fetch(`${stack.site}/samarbeidsformer/konsesjon`)
    expect(page.status).toBe(503)
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await page.text()).toContain('lang="nb"')
    await stack.start('cms')
    await eventually('the page is there', async () => await statusOf('/samarbeidsformer/konsesjon') === 200, PATIENCE_MS)
  })

  it('says so on the search page when the engine is gone, and the rest works', async () => {
    await stack.kill('search-engine')
    const page = await fetch(`${stack.site}/sok?q=anbud`)
    expect(await page.text()).toMatch(/søket (virker ikke|er nede|svarer ikke)/i)
    expect(await statusOf('/oppskrifter')).toBe(200)
    expect((await fetch(`${stack.site}/api/search?q=anbud`)).status).toBe(503)
    await stack.start('search-engine')
    await eventually('the search answers again', async () => (await fetch(`${stack.site}/api/search?q=anbud`)).status === 200, PATIENCE_MS)
  })
})
