import type { BuiltSite } from '../fixtures/built-site.ts'
import type { Expectation, Publish } from '../fixtures/busy-editors.ts'
import { createHash } from 'node:crypto'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notifySiteOf, startBuiltSite } from '../fixtures/built-site.ts'
import { BusyEditors } from '../fixtures/busy-editors.ts'
import { entryPages, listPages, sitePages } from '../fixtures/page-paths.ts'
import { SeededRandom } from '../fixtures/seeded-random.ts'

/** PUBLISH_SEED gives a run again, as far as the editors and the notices go; the readers come when they come. */
const seed = Number(process.env.PUBLISH_SEED ?? Math.floor(Math.random() * 1_000_000))
/** After each the entries that were changed last are looked at: a later publish may hide that an earlier one was missed. */
const ROUNDS = 10
const PUBLISHES_A_ROUND = 500
const LOOKED_AT = 25
const READERS = 2
/** How many publishes the worker may tell of in one notice, and how many notices may be on their way. */
const MOST_TOLD = 25
const MOST_UNDER_WAY = 6

const norwegian = [...sitePages, ...listPages, ...entryPages.map(({ path }) => path)]
const pages = [...norwegian, ...norwegian.map(path => path === '/' ? '/nn' : `/nn${path}`), ...entryPages.map(({ path }) => `${path}.md`), '/sitemap.xml', '/llms.txt']

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite({ FOLLOW_CHANGES_MS: '150' })
})
afterAll(() => site.close())

/** What a reader gets, as a hash; of a page that is not there, its status alone. */
async function readHash(url: string, path: string): Promise<string> {
  const reply = await fetch(url + path, { redirect: 'manual' })
  const text = await reply.text()
  return reply.status === 200 ? createHash('sha256').update(text).digest('hex') : String(reply.status)
}

async function readHashes(url: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const path of pages)
    hashes[path] = await readHash(url, path)
  return hashes
}

/** Reads whatever page until told to stop; the site's answer must be a page, or that there is none. */
async function keepReading(random: SeededRandom, isOver: () => boolean): Promise<Set<number>> {
  const statuses = new Set<number>()
  while (!isOver()) {
    const reply = await fetch(site.url + random.pick(pages), { redirect: 'manual' })
    await reply.arrayBuffer()
    statuses.add(reply.status)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  return statuses
}

/** The entries whose own page is not as the editors left it. */
async function findStale(expectations: Expectation[]): Promise<Expectation[]> {
  const looks = await Promise.all(expectations.map(async ({ path, title }) => (await (await fetch(site.url + path)).text()).includes(title)))
  return expectations.filter(({ isShown }, index) => looks[index] !== isShown)
}

/** Asked from the end, the site has taken all that stands before it. */
async function waitUntilFollowed(): Promise<void> {
  await expect.poll(() => site.cms.state.followedTo, { timeout: 5_000, interval: 25 }).toBe(site.cms.state.changes.length)
}

/** Tells of what was published as a bad day would: notices lost, told twice, and told late, after those that came later. */
class BadNetwork {
  readonly #random: SeededRandom
  readonly #late: Publish[][] = []
  readonly #underWay = new Set<Promise<unknown>>()

  constructor(random: SeededRandom) {
    this.#random = random
  }

  async tell(documents: Publish[]): Promise<void> {
    const fate = this.#random.next()
    if (fate < 0.1)
      return
    if (fate < 0.2)
      this.#late.push(documents)
    else
      this.#send(documents)
    if (fate > 0.9)
      this.#send(documents)
    if (this.#late.length > 5 || this.#random.chance(0.05))
      this.#late.splice(0).forEach(late => this.#send(late))
    if (this.#underWay.size >= MOST_UNDER_WAY)
      await Promise.race(this.#underWay)
  }

  async settle(): Promise<void> {
    await Promise.all(this.#underWay)
  }

  #send(documents: Publish[]): void {
    const sent = notifySiteOf(site.url, documents).then(reply => reply.arrayBuffer()).finally(() => this.#underWay.delete(sent))
    this.#underWay.add(sent)
  }
}

describe('5,000 publishes while readers read', () => {
  it('leave no page that differs from one made anew, though notices are lost, doubled and in disorder', async () => {
    console.log(`PUBLISH_SEED=${seed}`)
    const random = new SeededRandom(seed)
    const editors = new BusyEditors(site.cms.state, random)
    const network = new BadNetwork(random)
    await readHashes(site.url)
    let isOver = false
    const readers = Array.from({ length: READERS }, (_, index) => keepReading(new SeededRandom(seed + index + 1), () => isOver))
    try {
      for (let round = 1; round <= ROUNDS; round++) {
        for (let published = 0; published < PUBLISHES_A_ROUND;) {
          const count = Math.min(1 + Math.floor(random.next() * MOST_TOLD), PUBLISHES_A_ROUND - published)
          await network.tell(Array.from({ length: count }, () => editors.publish()))
          published += count
        }
        await network.settle()
        await waitUntilFollowed()
        expect([round, await findStale(editors.takeExpectations().slice(-LOOKED_AT))]).toEqual([round, []])
      }
    }
    finally {
      isOver = true
    }
    const statuses = new Set((await Promise.all(readers)).flatMap(seen => [...seen]))
    expect([...statuses].filter(status => status !== 200 && status !== 404)).toEqual([])
    expect(site.cms.state.changes).toHaveLength(5_000)

    const served = await readHashes(site.url)
    const fresh = await startBuiltSite({}, { beside: site })
    try {
      expect(served).toEqual(await readHashes(fresh.url))
    }
    finally {
      await fresh.close()
    }
  }, 120_000)
})
