import type { ChildProcess } from 'node:child_process'
import type { Stack } from '../support/stack.ts'
import type { Random } from './random.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { STEPS } from '../../src/steps.ts'

const SCRIPT = path.join(import.meta.dirname, '../support/killable-worker.ts')

/** Two workers as processes of their own, started again when they die, as a supervisor would. */
export class WorkerPool {
  readonly deaths: string[] = []
  readonly #stack: Stack
  readonly #random: Random
  readonly #children = new Map<number, ChildProcess>()
  #isKeeping = true
  /** Raised to have the next worker that starts build the index anew. */
  version = 1
  /** Every start dies at a random step while this is true. */
  isDeadly = true

  constructor(stack: Stack, random: Random) {
    this.#stack = stack
    this.#random = random
  }

  start(): void {
    for (const slot of [0, 1])
      void this.#keep(slot)
  }

  /** kill -9 without a word. */
  kill(): void {
    this.#pick()?.kill('SIGKILL')
  }

  /** Frozen for longer than a lease, then thawed: it goes on as if nothing had been. */
  async freeze(frozenMs: number): Promise<void> {
    const child = this.#pick()
    child?.kill('SIGSTOP')
    await wait(frozenMs)
    child?.kill('SIGCONT')
  }

  async stop(): Promise<void> {
    this.#isKeeping = false
    await Promise.all([...this.#children.values()].map(async (child) => {
      child.kill('SIGCONT')
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null)
        await once(child, 'exit')
    }))
  }

  #pick(): ChildProcess | undefined {
    const alive = [...this.#children.values()].filter(child => child.exitCode === null && child.signalCode === null)
    return alive.length === 0 ? undefined : this.#random.pick(alive)
  }

  async #keep(slot: number): Promise<void> {
    while (this.#isKeeping) {
      const step = this.isDeadly && this.#random.chance(0.6) ? this.#random.pick(STEPS) : undefined
      const env = Object.fromEntries(Object.entries(this.#stack.env()).map(([key, value]) => [key, String(value)]))
      const child = spawn(process.execPath, [SCRIPT], {
        env: { ...process.env, ...env, LOG_LEVEL: process.env.CHAOS_LOG_LEVEL ?? 'silent', SYNC_PORT: String(24_710 + slot), INDEX_VERSION: `v${this.version}`, ...(step ? { KILL_AT: step } : {}) },
        stdio: ['ignore', 'inherit', 'inherit'],
      })
      this.#children.set(slot, child)
      const [code, signal] = await once(child, 'exit') as [number | null, string | null]
      this.deaths.push(`${step ?? 'killed'} ${signal ?? code}`)
      // The dead do not renew: the lease runs out a little sooner than by the clock, so that a run takes seconds.
      if (this.#stack.cms.lease?.holder.includes(`-${child.pid}-`) === true)
        this.#stack.cms.lease = null
      await wait(this.#random.between(20, 200))
    }
  }
}
