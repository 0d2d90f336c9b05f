import type { BuiltSite } from '../fixtures/built-site.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBuiltSite } from '../fixtures/built-site.ts'
import { entryPages, listPages, sitePages } from '../fixtures/page-paths.ts'

const minuteMs = 60_000
const paths = [...sitePages, ...listPages, ...entryPages.map(({ path }) => path)]
const toNynorsk = (path: string): string => path === '/' ? '/nn' : `/nn${path}`

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite({ FOLLOW_CHANGES_MS: '200' })
})
afterAll(() => site.close())

async function read(path: string): Promise<{ status: number, text: string }> {
  const reply = await fetch(site.url + path)
  return { status: reply.status, text: await reply.text() }
}

/** What is not served as it was, of the pages that were seen. */
async function findLost(seen: ReadonlyMap<string, string>): Promise<string[]> {
  const lost: string[] = []
  for (const [path, text] of seen) {
    const page = await read(path)
    if (page.status !== 200 || page.text !== text)
      lost.push(`${path} (${page.status})`)
  }
  return lost
}

async function readAll(): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const path of paths) {
    const page = await read(path)
    expect([path, page.status]).toEqual([path, 200])
    seen.set(path, page.text)
  }
  return seen
}

describe('while the CMS is down for ten minutes', () => {
  it('every page that was seen before goes on being served as it was, and pages that nobody had seen are made', async () => {
    const seen = await readAll()
    site.cms.state.isDown = true
    for (const minutes of [1, 1, 3, 6]) {
      site.moveClock(minutes * minuteMs)
      expect(await findLost(seen)).toEqual([])
    }
    const unseen = await Promise.all(paths.map(async path => [toNynorsk(path), (await read(toNynorsk(path))).status]))
    expect(unseen.filter(([, status]) => status !== 200)).toEqual([])
    expect((await read('/oppskrifter?initiative=joint')).text).toContain('Viser')
    expect((await read('/oppskrifter/kanskje-ny')).status).toBe(503)
  }, 60_000)

  it('a CMS that takes requests and never answers is as good as one that is down', async () => {
    site.cms.state.isDown = false
    const seen = await readAll()
    site.cms.state.delayMs = 60_000
    site.moveClock(11 * minuteMs)
    // Every page waits a moment for it, so some of them are enough.
    expect(await findLost(new Map([...seen].filter((_, index) => index % 3 === 0)))).toEqual([])
  }, 60_000)

  it('and when it is back, what was changed meanwhile is shown', async () => {
    Object.assign(site.cms.state.cookbook.recipes?.[5] ?? {}, { title: 'Endret under strømbruddet' })
    Object.assign(site.cms.state, { isDown: false, delayMs: 0 })
    site.cms.state.changes.push({ type: 'recipe', documentId: 'recipe-5' })
    await expect.poll(async () => (await read('/oppskrifter/treff-arshjulet')).text, { timeout: 10_000 }).toContain('Endret under strømbruddet')
  })
})
