import type { ChildProcess } from 'node:child_process'
import type { Step } from '../../src/steps.ts'
import type { Stack } from './stack.ts'
import { spawn } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'

const SCRIPT = path.join(import.meta.dirname, 'killable-worker.ts')

export interface Killable { version: string, port: number, killAt?: Step }

/** The real worker as a process of its own, which dies by itself after the step `killAt`, if any. */
export function startKillable(stack: Stack, { version, port, killAt }: Killable): ChildProcess {
  const env = Object.fromEntries(Object.entries(stack.env()).map(([key, value]) => [key, String(value)]))
  return spawn(process.execPath, [SCRIPT], {
    env: { ...process.env, ...env, SYNC_PORT: String(port), INDEX_VERSION: version, ...(killAt ? { KILL_AT: killAt } : {}) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}
