import type { Environment } from '../../start/environment.ts'
import type { Part } from '../../start/supervisor.ts'
import { cpSync, existsSync, mkdtempSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { loadFirstContent } from '../../start/load-first-content.ts'

/**
 * Names a folder where whoever loads the first content leaves a copy of the data folder, secrets and all, for those who
 * come after: loading takes most of a first start. `start.test.ts` goes the whole way, as `npm start` does.
 */
export const COPIES_VARIABLE = 'FIRST_CONTENT_COPIES'

function toCopy({ DEMO }: Environment): string | undefined {
  const folder = process.env[COPIES_VARIABLE]
  return folder && join(folder, `demo-${DEMO}`)
}

/** To be called before anything else is written to the data folder. Does nothing for the first who comes. */
export function copyFirstContent(env: Environment): void {
  const copy = toCopy(env)
  if (copy && existsSync(copy))
    cpSync(copy, env.dataDir, { recursive: true })
}

/** Loads the content where it was not copied, and leaves the copy. */
export async function bringFirstContent(env: Environment, cms: Part): Promise<void> {
  await loadFirstContent(env, cms)
  const copy = toCopy(env)
  if (!copy || existsSync(copy))
    return
  const half = mkdtempSync(`${copy}-`)
  cpSync(env.dataDir, half, { recursive: true })
  renameSync(half, copy)
}
