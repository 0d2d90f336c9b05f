import type { Environment } from './environment.ts'
import type { Secrets } from './secrets.ts'
import type { Part } from './supervisor.ts'
import { buildWhatChanged } from './build.ts'
import { loadFirstContent } from './load-first-content.ts'
import { partsOf } from './parts.ts'
import { preflight } from './preflight.ts'
import { chooseSearchEngine } from './search-engine.ts'
import { ensureSecrets } from './secrets.ts'
import { StartError } from './start-error.ts'
import { endOfLog, Supervisor } from './supervisor.ts'
import { waitUntilReady } from './wait-until-ready.ts'

/** A first start loads the whole cookbook's content and builds the index; later ones take seconds. */
const READY_TIMEOUT_MS = 180_000

export interface RunningCookbook {
  supervisor: Supervisor
  addresses: { site: string, admin: string, search: string, syncHealth: string }
  isFirstStart: boolean
  editor: { email: string, password: string }
}

/**
 * Builds what has changed and starts every part. Comes back when all of them answer.
 * Throws a StartError that says what to do, or `stop`'s reason when that is aborted; then nothing is left running.
 */
export async function startCookbook(env: Environment, say: (line: string) => void, stop: AbortSignal): Promise<RunningCookbook> {
  await preflight(env, [
    { name: 'the site', variable: 'WEB_PORT', port: env.WEB_PORT },
    { name: 'the CMS', variable: 'CMS_PORT', port: env.CMS_PORT },
    ...(env.MEILI_URL ? [] : [{ name: 'the search engine', variable: 'SEARCH_PORT', port: env.SEARCH_PORT }]),
    { name: 'the sync worker', variable: 'SYNC_PORT', port: env.SYNC_PORT },
  ])
  const { secrets, isFirstStart } = ensureSecrets(env)
  if (isFirstStart)
    say(`First start: secrets made and kept in ${env.dataDir}`)
  await buildWhatChanged(env, say, stop)
  stop.throwIfAborted()

  const supervisor = new Supervisor()
  const failure = supervisor.died.then((death) => {
    throw new StartError(`${death.part} ${death.how}. The end of ${death.logFile}:\n${endOfLog(death.logFile)}`)
  })
  const aborted = new Promise<never>((_, reject) => stop.addEventListener('abort', () => reject(stop.reason), { once: true }))
  try {
    await Promise.race([failure, aborted, startParts(env, secrets, supervisor, say, isFirstStart)])
  }
  catch (error) {
    await supervisor.stop()
    throw error
  }
  // From here on the caller watches `supervisor.died` and `stop`.
  failure.catch(() => {})
  aborted.catch(() => {})
  return {
    supervisor,
    isFirstStart,
    editor: { email: env.EDITOR_EMAIL, password: secrets.editorPassword },
    addresses: {
      site: env.SITE_URL ?? `http://localhost:${env.WEB_PORT}`,
      admin: `http://localhost:${env.CMS_PORT}/admin`,
      search: env.MEILI_URL ?? `http://localhost:${env.SEARCH_PORT}`,
      syncHealth: `http://localhost:${env.SYNC_PORT}/healthz`,
    },
  }
}

async function startParts(env: Environment, secrets: Secrets, supervisor: Supervisor, say: (line: string) => void, isFirstStart: boolean): Promise<void> {
  const engine = chooseSearchEngine(env, secrets)
  say(`Starting ${engine.title}`)
  if (engine.part) {
    supervisor.start(engine.part)
    await waitForPart(engine.part)
  }
  const parts = partsOf(env, secrets, engine, await engine.searchKey())
  const [cms, ...others] = parts
  if (!cms)
    throw new Error('There are no parts to start')
  say(isFirstStart ? 'Starting the CMS and loading the cookbook\'s content' : 'Starting the CMS')
  await loadFirstContent(env, cms)
  supervisor.start(cms)
  await waitForPart(cms)
  say('Starting the sync worker and the site')
  others.forEach(part => supervisor.start(part))
  await Promise.all(others.map(waitForPart))
}

async function waitForPart(part: Part): Promise<void> {
  try {
    await waitUntilReady(part.readyUrl, READY_TIMEOUT_MS)
  }
  catch (cause) {
    throw new StartError(`${part.name} does not get ready. ${cause instanceof Error ? cause.message : ''}\nThe end of ${part.logFile}:\n${endOfLog(part.logFile)}`, { cause })
  }
}
