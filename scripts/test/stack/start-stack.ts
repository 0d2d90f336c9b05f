import type { Environment } from '../../start/environment.ts'
import type { SearchEngine } from '../../start/search-engine.ts'
import type { Part } from '../../start/supervisor.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { buildWhatChanged } from '../../start/build.ts'
import { readEnvironment } from '../../start/environment.ts'
import { partsOf } from '../../start/parts.ts'
import { preflight } from '../../start/preflight.ts'
import { chooseSearchEngine } from '../../start/search-engine.ts'
import { ensureSecrets } from '../../start/secrets.ts'
import { endOfLog, Supervisor } from '../../start/supervisor.ts'
import { waitUntilReady } from '../../start/wait-until-ready.ts'
import { bringFirstContent, copyFirstContent } from './first-content.ts'

const READY_TIMEOUT_MS = 120_000

export type PartName = 'search-engine' | 'cms' | 'search-sync' | 'web'

/** The whole cookbook on ports and data of its own, each part under its own supervisor so that one can be killed alone. */
export class Stack {
  readonly env: Environment
  readonly site: string
  readonly cms: string
  readonly sync: string
  readonly editor: { email: string, password: string }
  readonly engine: Pick<SearchEngine, 'url' | 'masterKey'>
  readonly #parts: Map<PartName, Part>
  readonly #running = new Map<PartName, Supervisor>()

  constructor({ env, parts, editorPassword, engine }: { env: Environment, parts: Part[], editorPassword: string, engine: SearchEngine }) {
    this.env = env
    this.site = `http://127.0.0.1:${env.WEB_PORT}`
    this.cms = `http://127.0.0.1:${env.CMS_PORT}`
    this.sync = `http://127.0.0.1:${env.SYNC_PORT}`
    this.engine = engine
    this.editor = { email: env.EDITOR_EMAIL, password: editorPassword }
    this.#parts = new Map(parts.map(part => [part.name as PartName, part]))
  }

  async start(name: PartName): Promise<void> {
    const part = this.#parts.get(name)
    if (!part)
      throw new Error(`The stack has no part ${name}`)
    const supervisor = new Supervisor()
    this.#running.set(name, supervisor)
    supervisor.start(part)
    const died = supervisor.died.then(({ how }) => {
      throw new Error(`${name} ${how}:\n${endOfLog(part.logFile)}`)
    })
    await Promise.race([waitUntilReady(part.readyUrl, READY_TIMEOUT_MS), died])
    died.catch(() => {}) // From here on a test may kill it on purpose.
  }

  /** Ends a part as a crash would: at once, with no chance to finish. */
  async kill(name: PartName): Promise<void> {
    const supervisor = this.#running.get(name)
    const pid = supervisor?.pids()[name]
    if (!supervisor || pid === undefined)
      throw new Error(`${name} is not running`)
    process.kill(pid, 'SIGKILL')
    await supervisor.died
    this.#running.delete(name)
  }

  pids(): Record<string, number> {
    return Object.assign({}, ...[...this.#running.values()].map(supervisor => supervisor.pids()))
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#running.values()].map(supervisor => supervisor.stop()))
    rmSync(this.env.dataDir, { recursive: true, force: true })
  }
}

/** Builds what has changed, then starts everything on free ports with an empty data folder in the system's temporary one. */
export async function startStack(settings: Record<string, string> = {}): Promise<Stack> {
  const [web, cms, search, sync] = await freePorts(4)
  const env = readEnvironment({
    DATA_DIR: mkdtempSync(join(tmpdir(), 'kokeboka-stack-')),
    WEB_PORT: String(web),
    CMS_PORT: String(cms),
    SEARCH_PORT: String(search),
    SYNC_PORT: String(sync),
    SEARCH_ENGINE: 'embedded',
    ...settings,
  })
  await preflight(env, [])
  await buildWhatChanged(env, () => {}, new AbortController().signal)
  copyFirstContent(env)
  const { secrets } = ensureSecrets(env)
  const engine = chooseSearchEngine(env, secrets)
  const parts = [...(engine.part ? [engine.part] : []), ...partsOf(env, secrets, engine, await engine.searchKey())]
  const stack = new Stack({ env, parts, editorPassword: secrets.editorPassword, engine })
  try {
    for (const part of parts) {
      if (part.name === 'cms')
        await bringFirstContent(env, part)
      await stack.start(part.name as PartName)
    }
    return stack
  }
  catch (error) {
    await stack.stop()
    throw error
  }
}

/** Ports that were free a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => new Promise<ReturnType<typeof createServer>>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server))
  })))
  const ports = servers.map(server => (server.address() as { port: number }).port)
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))))
  return ports
}
