import type { Stack } from '../start-stack.ts'
import type { Tally } from './restless-editor.ts'
import process from 'node:process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { Random } from '../../../../search-sync/test/chaos/random.ts'
import { Editor } from '../editor.ts'
import { eventually } from '../eventually.ts'
import { startStack } from '../start-stack.ts'
import { readIndexedIds, readPublishedIds, runSync } from './compare-stack.ts'
import { BARRIER, LOCALES, RestlessEditor } from './restless-editor.ts'

/** CHAOS_SEED=<number> makes the same choices once more; what the machine does between them is its own. */
const seed = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 1_000_000))
const EDITORS = 3
/** The worker in the middle also for this: started anew it waits half a minute before it compares by itself, so what the outbox lost is not mended behind our back. */
const KILLS = ['cms', 'cms', 'search-sync', 'cms'] as const
const CALM_MS = { from: 300, to: 1_500 }
const TIMEOUT_MS = 400_000
const PATIENCE_MS = 60_000
const statusReply = z.object({ outbox: z.object({ depth: z.number() }) })

let stack: Stack
let editor: Editor
beforeAll(async () => {
  stack = await startStack({ DEMO: '0' })
  editor = await Editor.logIn(stack)
})
afterAll(async () => stack?.stop())

/** In every language, so that a recipe in any of them can show it. */
async function publishBarrier(): Promise<string> {
  const data = { code: `uro-${seed}`, title: `Uro ${seed}`, slug: `uro-${seed}`, summary: 'Noe i veien.' }
  const barrierId = await editor.create(BARRIER, 'nb', data)
  for (const locale of LOCALES) {
    await editor.update(BARRIER, barrierId, locale, data)
    await editor.publish(BARRIER, barrierId, locale)
  }
  return barrierId
}

it('the index is what is published, by id and content, after the CMS is killed again and again while editors work', async () => {
  console.log(`CHAOS_SEED=${seed}`)
  const random = new Random(seed)
  const tally: Tally = { answered: 0, lost: 0, inFlight: 0, faults: [] }
  const barrierId = await publishBarrier()
  const before = await readPublishedIds(stack)
  const ending = new AbortController()
  const editors = Array.from({ length: EDITORS }, (_, index) =>
    new RestlessEditor({ editor, name: `uro${seed}-${index + 1}`, barrierId, random: new Random(random.between(1, 2 ** 31)), tally }).workUntil(ending.signal))

  try {
    for (const [index, part] of KILLS.entries()) {
      await new Promise(resolve => setTimeout(resolve, random.between(CALM_MS.from, CALM_MS.to)))
      // The first surely in the middle of something, the others wherever it happens to be.
      if (index === 0)
        await eventually('a request is on its way', async () => tally.inFlight > 0, PATIENCE_MS)
      await stack.kill(part)
      await stack.start(part)
    }
    const answered = tally.answered
    await eventually('editors are answered after the last kill', async () => tally.answered >= answered + EDITORS, PATIENCE_MS)
  }
  finally {
    ending.abort()
    await Promise.all(editors)
  }

  await eventually('the outbox is empty', async () => statusReply.parse(await runSync(stack, 'status')).outbox.depth === 0, PATIENCE_MS)
  const published = await readPublishedIds(stack)
  const isNew = published.filter(id => !before.includes(id)).length
  console.log(`${tally.answered} requests answered, ${tally.lost} lost, ${isNew} records new`)
  expect(tally.faults).toEqual([])
  expect(tally.lost).toBeGreaterThan(0)
  expect(isNew).toBeGreaterThan(0)
  expect(await readIndexedIds(stack)).toEqual(published)
  expect(await runSync(stack, 'reconcile', '--deep', '--check')).toEqual({ differed: [], left: [] })
}, TIMEOUT_MS)
