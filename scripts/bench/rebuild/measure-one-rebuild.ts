import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { NODE_MEMORY } from '../../start/parts.ts'
import { waitUntilReady } from '../../start/wait-until-ready.ts'
import { root } from '../../test/run-command.ts'
import { eventually } from '../../test/stack/eventually.ts'
import { freePorts } from '../../test/stack/start-stack.ts'
import { startSyntheticCms } from './synthetic-cms.ts'

/** Far more than it takes; a rebuild that stands still must end the bench all the same. */
const TIMEOUT_MS = 20 * 60_000
/** The embedded engine is for 20,000 records: as it is started otherwise it would not hold 100,000. */
const ENGINE_MEMORY = ['--max-semi-space-size=1', '--max-old-space-size=3072']
const [MASTER_KEY, SEARCH_KEY, SECRET] = ['master-key-of-the-bench', 'search-key-of-the-bench', 'secret-of-the-bench']

export interface RebuildFigures { recordsASecond: number, seconds: number, /** Peak in MB, of worker and engine; empty where there is no /proc. */ memory: Record<string, number> }

/** Worker and embedded engine in processes of their own, as they always run, over a CMS of so many records. */
export async function measureOneRebuild(records: number): Promise<RebuildFigures> {
  const directory = mkdtempSync(join(tmpdir(), 'kokeboka-bench-'))
  const [searchPort, syncPort] = await freePorts(2)
  const engineUrl = `http://127.0.0.1:${searchPort}`
  const cms = await startSyntheticCms(records)
  const shared = { HOST: '127.0.0.1', NODE_ENV: 'production', LOG_LEVEL: 'error', MEILI_MASTER_KEY: MASTER_KEY }
  const engine = run(ENGINE_MEMORY, 'search-sync/src/embedded/main.ts', { ...shared, SEARCH_PORT: String(searchPort), ENGINE_DIR: directory, MEILI_SEARCH_KEY: SEARCH_KEY })
  const children = [engine]
  try {
    await waitUntilReady(`${engineUrl}/health`, TIMEOUT_MS)
    const startedAt = performance.now()
    const worker = run(NODE_MEMORY['search-sync'], 'search-sync/src/main.ts', { ...shared, CMS_URL: cms.url, SYNC_TOKEN: SECRET, MEILI_URL: engineUrl, WEB_URL: cms.url, WEB_SIGNING_SECRET: SECRET, SYNC_PORT: String(syncPort) })
    children.unshift(worker)
    const ended = once(worker, 'exit').then(() => Promise.reject(new Error('The worker ended before the rebuild did')))
    await Promise.race([ended, eventually('the rebuild is done', async () => cms.phaseAt('done') !== undefined, TIMEOUT_MS)])
    ended.catch(() => {})
    const between = (from: number, phase: string): number => ((cms.phaseAt(phase) ?? Number.NaN) - from) / 1000
    return {
      recordsASecond: Math.round(records / between(cms.phaseAt('fill') ?? Number.NaN, 'compare')),
      seconds: Math.round(between(startedAt, 'done') * 10) / 10,
      memory: process.platform === 'linux' ? { worker: peakMegabytes(worker), engine: peakMegabytes(engine) } : {},
    }
  }
  finally {
    await Promise.all(children.map(stop))
    cms.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

function run(flags: readonly string[], file: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [...flags, join(root, file)], { cwd: join(root, 'search-sync'), env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null)
    return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** As Linux counts it. */
function peakMegabytes({ pid }: ChildProcess): number {
  return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
}
