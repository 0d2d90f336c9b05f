import type { ChildProcess } from 'node:child_process'
import type { Step } from '../../src/steps.ts'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { STEPS } from '../../src/steps.ts'
import { Stack } from '../support/stack.ts'
import { startKillable } from '../support/start-killable.ts'

let stack: Stack
const children: ChildProcess[] = []

beforeEach(async () => {
  stack = await new Stack().start()
})
afterEach(async () => {
  for (const child of children.splice(0))
    child.kill('SIGKILL')
  await stack.stop()
})

function startChild(version: string, killAt?: Step): ChildProcess {
  const child = startKillable(stack, { version, port: 23_710 + children.length, ...(killAt ? { killAt } : {}) })
  children.push(child)
  return child
}

describe('a worker killed', () => {
  it.each(STEPS)('after «%s» is followed by one that ends in the same place', async (step) => {
    const first = await stack.startWorker({ version: 'v1' })
    for (let at = 0; at < 5; at++)
      stack.publishRecipe(`r${at}`)
    await stack.expectReady(first)
    await stack.expectExact()
    await first.stop()

    // What the killed worker finds: a new version to build, and rows of every kind.
    stack.publishRecipe('r1', { title: 'Endret' })
    stack.publishRecipe('ny')
    stack.cms.unpublish('recipe', 'r2', 'nb')
    const killed = startChild('v2', step)
    const [code, signal] = await once(killed, 'exit') as [number | null, string | null]
    expect([code, signal]).toEqual([null, 'SIGKILL'])

    // As if the lease had run out: that it does, and what happens then, is shown below.
    stack.cms.lease = null
    const next = await stack.startWorker({ version: 'v2' })
    await stack.expectReady(next)
    await stack.expectExact()
    expect((await stack.client.getRawIndexes()).results.map(index => index.uid)).toEqual(['kokebok'])
  })
})

describe('two workers', () => {
  it('take turns: the second waits, and takes over within five seconds when the first is killed', async () => {
    const first = startChild('v1')
    await vi.waitFor(() => expect(stack.cms.lease).toMatchObject({ holder: expect.stringContaining(`-${first.pid}-`) as string }), { timeout: 20_000 })
    const second = await stack.startWorker({ version: 'v1' })
    stack.publishRecipe('r1')
    await stack.expectExact()
    expect(await (await fetch(`${second.healthUrl}/readyz`)).json()).toMatchObject({ ready: false, checks: { lease: { ok: false }, cms: { ok: true } } })

    first.kill('SIGKILL')
    const killedAt = performance.now()
    stack.publishRecipe('r2')
    await stack.expectExact()
    expect(performance.now() - killedAt).toBeLessThan(5_000)
  })

  it('hand over at once when the first is asked to stop', async () => {
    const first = startChild('v1')
    await vi.waitFor(() => expect(stack.cms.lease).not.toBeNull(), { timeout: 20_000 })
    await stack.startWorker({ version: 'v1' })
    first.kill('SIGTERM')
    expect(await once(first, 'exit')).toEqual([0, null])
    const stoppedAt = performance.now()
    stack.publishRecipe('r2')
    await stack.expectExact()
    expect(performance.now() - stoppedAt).toBeLessThan(2_000)
  })
})
