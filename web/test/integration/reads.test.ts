import type { BuiltSite } from '../fixtures/built-site.ts'
import type { AnyFixture } from '../fixtures/cookbook.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plurals } from '../../server/cms/document-types.ts'
import { interfaceLocales } from '../../shared/paths.ts'
import { notifySite, startBuiltSite } from '../fixtures/built-site.ts'
import { createCookbook } from '../fixtures/cookbook.ts'

const kept = z.object({ kept: z.object({ pages: z.number(), renders: z.number() }) })
const noticeReply = z.object({ pages: z.number() })

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite({ FOLLOW_CHANGES_MS: '100' })
})
beforeEach(() => {
  Object.assign(site.cms.state, { cookbook: createCookbook(), isDown: false, delayMs: 0 })
})
afterAll(() => site.close())

async function read(path: string): Promise<{ status: number, text: string }> {
  const reply = await fetch(site.url + path)
  return { status: reply.status, text: await reply.text() }
}

/** How many pages the site says are made from the document. */
async function notify(type: string, documentId: string): Promise<number> {
  return noticeReply.parse(await (await notifySite(site.url, type, documentId)).json()).pages
}

/** As an editor who publishes an entry that was not there, or takes it down. */
function changeRecipes(change: (recipes: object[]) => object[]): void {
  const { cookbook } = site.cms.state
  cookbook.recipes = change(cookbook.recipes ?? []) as AnyFixture[]
}

function copyRecipe(documentId: string, title: string): object {
  const original = site.cms.state.cookbook.recipes?.find(recipe => recipe.documentId === 'recipe-5')
  return { ...original, documentId, title, slug: documentId }
}

async function countReads(work: () => Promise<unknown>): Promise<number> {
  const before = site.cms.state.reads
  await work()
  return site.cms.state.reads - before
}

describe('what the site has read of the CMS', () => {
  it('serves pages that were never asked for without asking again', async () => {
    await Promise.all([read('/oppskrifter'), read('/nn'), read('/moteplasser')])
    expect(await countReads(async () => {
      expect((await read('/oppskrifter/treff-arshjulet')).status).toBe(200)
      expect((await read('/nn/oppskrifter/utlys-behovet-ikke-losningen')).status).toBe(200)
    })).toBe(0)
  })

  it('serves pages that were never asked for while the CMS is down, but does not call an unknown address gone', async () => {
    await read('/oppskrifter')
    site.cms.state.isDown = true
    await notify('recipe', 'recipe-1')
    expect((await read('/en/oppskrifter/fra-pilot-til-fast-drift')).status).toBe(200)
    expect((await read('/oppskrifter/kanskje-ny')).status).toBe(503)
    site.cms.state.isDown = false
    await notify('recipe', 'recipe-1')
    expect((await read('/oppskrifter/kanskje-ny')).status).toBe(404)
  })

  it('lets a change of one entry touch only the pages that show it', async () => {
    const [own, other] = ['/oppskrifter/treff-arshjulet', '/oppskrifter/fra-pilot-til-fast-drift']
    await Promise.all([read(own), read(other), read('/ordliste')])
    const pages = await notify('recipe', 'recipe-5')
    expect(pages).toBeGreaterThan(0)
    // Every page that was rendered holds it, or does not: nothing of type recipe is new.
    await Promise.all([read(own), read(other)])
    expect(await notify('recipe', 'recipe-5')).toBeLessThanOrEqual(pages)
    expect(await notify('recipe', 'nobody-shows-this')).toBe(0)
  })

  it('reads no more of a type than what changed', async () => {
    await Promise.all([read('/oppskrifter'), read('/avtaleutkast')])
    await notify('recipe', 'recipe-5')
    const { cookbook, documentsGiven } = site.cms.state
    const [own, all] = [cookbook.recipes?.filter(({ documentId }) => documentId === 'recipe-5').length, cookbook.recipes?.length]
    expect(own).toBeLessThan(Number(all))
    await notify('recipe', 'recipe-5')
    expect(site.cms.state.documentsGiven - documentsGiven).toBe(own)
  })

  it('reads again what shows an entry that changed, and shows it', async () => {
    const path = '/oppskrifter/treff-arshjulet'
    const before = (await read(path)).text
    const barriers = site.cms.state.cookbook.recipes?.flatMap(recipe => (Reflect.get(recipe, 'barriers') as { documentId: string, title: string }[] | undefined ?? []))
    const barrier = barriers?.find(({ title }) => before.includes(title))
    if (barrier === undefined)
      throw new Error('the recipe of this test shows no barrier')
    for (const one of barriers?.filter(({ documentId }) => documentId === barrier.documentId) ?? [])
      one.title = 'En hindring med nytt navn'
    const { documentsGiven } = site.cms.state
    await notify('barrier', barrier.documentId)
    expect((await read(path)).text).toContain('En hindring med nytt navn')
    expect(site.cms.state.documentsGiven).toBeGreaterThan(documentsGiven)
  })

  it('finds the pages that an entry appears on for the first time, and those that it leaves', async () => {
    expect((await read('/oppskrifter')).text).not.toContain('Splitter ny')
    changeRecipes(recipes => [...recipes, copyRecipe('splitter-ny', 'Splitter ny')])
    await notify('recipe', 'splitter-ny')
    expect((await read('/oppskrifter')).text).toContain('Splitter ny')
    expect((await read('/oppskrifter/splitter-ny')).status).toBe(200)
    changeRecipes(recipes => recipes.filter(recipe => Reflect.get(recipe, 'documentId') !== 'splitter-ny'))
    await notify('recipe', 'splitter-ny')
    expect((await read('/oppskrifter')).text).not.toContain('Splitter ny')
    expect((await read('/oppskrifter/splitter-ny')).status).toBe(404)
  })

  it('finds them also where the entry had been read before its notice came', async () => {
    await read('/tjenesteomrader/folkehelse')
    changeRecipes(recipes => [...recipes, copyRecipe('lest-for-varselet', 'Lest før varselet')])
    // A notice of another recipe makes the site read all recipes, the new one too.
    await notify('recipe', 'recipe-1')
    await notify('recipe', 'lest-for-varselet')
    expect((await read('/oppskrifter')).text).toContain('Lest før varselet')
  })

  it('is made good from the change feed where a notice was lost', async () => {
    expect((await read('/oppskrifter')).text).not.toContain('Uten varsel')
    changeRecipes(recipes => [...recipes, copyRecipe('uten-varsel', 'Uten varsel')])
    site.cms.state.changes.push({ type: 'recipe', documentId: 'uten-varsel' })
    await expect.poll(async () => (await read('/oppskrifter')).text, { timeout: 5_000 }).toContain('Uten varsel')
  })

  it('makes the first pages of every way there is before anybody asks', async () => {
    const fresh = await startBuiltSite()
    try {
      const readKept = async () => kept.parse(await (await fetch(`${fresh.url}/api/health`)).json()).kept
      const { pages, renders } = await readKept()
      expect([pages, renders]).toEqual([4, 4])
      for (const path of ['/', '/om', '/oppskrifter'])
        expect((await fetch(fresh.url + path)).status).toBe(200)
      expect((await readKept()).renders).toBe(renders)
    }
    finally {
      await fresh.close()
    }
  })

  it('is read as soon as the CMS answers, where it did not at the start', async () => {
    const late = await startBuiltSite({ FOLLOW_CHANGES_MS: '100' }, { prepare: cms => Object.assign(cms, { isDown: true }) })
    try {
      late.cms.state.isDown = false
      await expect.poll(() => late.cms.state.reads, { timeout: 10_000 }).toBe(Object.keys(plurals).length + interfaceLocales.length)
      late.cms.state.isDown = true
      const pages = await Promise.all(['/', '/nn/ordliste', '/en/oppskrifter/treff-arshjulet', '/kommuner'].map(path => fetch(late.url + path)))
      expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    }
    finally {
      await late.close()
    }
  })
})
