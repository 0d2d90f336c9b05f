import type { Stack } from '../support/stack.ts'
import type { EngineProxy, ProxyMode } from './engine-proxy.ts'
import type { Random } from './random.ts'
import type { WorkerPool } from './worker-pool.ts'
import { setTimeout as wait } from 'node:timers/promises'

export interface Scene { stack: Stack, proxy: EngineProxy, pool: WorkerPool, random: Random }
type Fault = (scene: Scene) => Promise<void>

/** Longer than a lease of four seconds: the other worker has taken over when the frozen one wakes. */
const FROZEN_MS = 4_600

function misbehave(mode: ProxyMode): Fault {
  return async ({ proxy, random }) => {
    proxy.behave(mode)
    await wait(random.between(100, 700))
    proxy.behave('pass')
  }
}

/** Each begins and heals by itself. */
export const FAULTS: Record<string, Fault> = {
  'worker killed': async ({ pool }) => pool.kill(),
  'worker frozen past its lease': ({ pool }) => pool.freeze(FROZEN_MS),
  'a new version to build': async ({ pool }) => {
    pool.version++
    pool.kill()
  },
  'engine refuses connections': misbehave('refuse'),
  'engine busy': misbehave('busy'),
  'engine takes and hangs': misbehave('hang'),
  'engine takes and dies before it answers': misbehave('cut'),
  'engine says that a task failed': misbehave('fail-task'),
  'engine stopped and started': async ({ stack, random }) => {
    await stack.stopEngine()
    await wait(random.between(100, 500))
    await stack.startEngine()
  },
  'engine lost its data': ({ stack }) => stack.loseEngineData(),
  'CMS down': async ({ stack, random }) => {
    stack.cms.failWith = 503
    await wait(random.between(100, 1_000))
    stack.cms.failWith = null
  },
  'database locked': async ({ stack, random }) => {
    stack.cms.lockedUntil = Date.now() + random.between(500, 2_000)
  },
  'index removed, and made by the engine for a write': async ({ stack }) => {
    // The engine may be down at this moment: then nothing is lost.
    await stack.client.deleteIndex('kokebok').waitTask().catch(() => {})
    await stack.client.index('kokebok').addDocuments([{ id: 'recipe-ghost-nb' }], { primaryKey: 'id' }).waitTask().catch(() => {})
  },
  'index changed by another hand': async ({ stack, random }) => {
    const index = stack.client.index('kokebok')
    // The engine may be down or without the index at this moment: then there is nothing to change.
    await index.deleteDocument(`recipe-d${random.between(1, 40)}-nb`).waitTask().catch(() => {})
  },
}
