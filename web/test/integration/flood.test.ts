import type { BuiltSite } from '../fixtures/built-site.ts'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startBuiltSite } from '../fixtures/built-site.ts'
import { entryPages, listPages, sitePages } from '../fixtures/page-paths.ts'

const INVENTED = 5_000
const AT_ONCE = 16
const ordinary = [...sitePages, ...listPages, ...entryPages.map(({ path }) => path)]
/** What a robot invents, most of it behind pages that are; the rest is made anew each time, so some of that is enough. */
const costly = [
  (noise: string) => `/sok?q=${noise}`,
  (noise: string) => `/oppskrifter?q=${noise}&area=${noise}`,
  (noise: string) => `/oppskrifter/${noise}`,
  (noise: string) => `/${noise}?x=${noise}`,
]
const COSTLY_EVERY = 20

function invent(number: number): string {
  const noise = randomBytes(12).toString('hex')
  const costlyOne = number % COSTLY_EVERY === 0 ? costly[number / COSTLY_EVERY % costly.length] : undefined
  return costlyOne?.(noise) ?? `${ordinary[number % ordinary.length]}?b=${noise}&utm_source=${noise}`
}
const health = z.object({ kept: z.object({ pages: z.number(), bytes: z.number(), renders: z.number() }) })

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
afterAll(() => site.close())

async function readStatus(path: string): Promise<number> {
  const reply = await fetch(site.url + path)
  await reply.arrayBuffer()
  return reply.status
}

async function readFigures(): Promise<z.output<typeof health>['kept']> {
  return health.parse(await (await fetch(`${site.url}/api/health`)).json()).kept
}

/** In MB, as Linux counts what is resident. */
function measureMemory(): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${site.pid}/status`, 'utf8'))?.[1]) / 1024
}

/** All of `count`, some at a time. */
async function readMany(count: number, toPath: (number: number) => string): Promise<number[]> {
  const statuses: number[] = []
  let next = 0
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (next < count)
      statuses.push(await readStatus(toPath(next++)))
  }))
  return statuses
}

describe('a flood of 5,000 invented addresses', () => {
  it('keeps no page that was not kept before, pushes none out, and stays within 300 MB', async () => {
    expect(new Set(await readMany(ordinary.length, number => ordinary[number] ?? '/'))).toEqual(new Set([200]))
    const before = await readFigures()
    const readsBefore = site.cms.state.reads

    const statuses = await readMany(INVENTED, invent)
    const after = await readFigures()

    expect(statuses.filter(status => status >= 500)).toEqual([])
    expect(after.pages).toBe(before.pages)
    expect(after.bytes).toBeLessThan(before.bytes * 1.05)
    // Addresses that never were are looked for each time, and may each ask the CMS for a former one, but sparingly.
    expect(site.cms.state.reads - readsBefore).toBeLessThan(INVENTED / 10)
    if (process.platform === 'linux')
      expect(measureMemory()).toBeLessThan(300)
  }, 60_000)

  it('leaves ordinary pages in memory: none need be rendered for those who ask', async () => {
    const before = await readFigures()
    await readMany(5 * ordinary.length, number => ordinary[number % ordinary.length] ?? '/')
    const { renders } = await readFigures()
    // A page is renewed when it is 45 seconds old, and the flood may have taken longer than that: once each at most.
    expect(renders - before.renders).toBeLessThanOrEqual(ordinary.length)
  })
})
