import type { Environment } from './environment.ts'
import type { Part } from './supervisor.ts'
import { existsSync } from 'node:fs'
import { dataPath } from './environment.ts'
import { NODE_MEMORY } from './parts.ts'
import { StartError } from './start-error.ts'
import { endOfLog, Supervisor } from './supervisor.ts'
import { waitUntilReady } from './wait-until-ready.ts'

/**
 * Writing the first content makes far more garbage than serving it: with the small heap that the CMS is to live with,
 * two thirds of the time of a first start went to collecting it.
 */
const ROOMY = ['--max-semi-space-size=16', '--max-old-space-size=600']
const READY_TIMEOUT_MS = 240_000

/**
 * At the very first start, runs the CMS once with room to load the cookbook's content, and stops it again: the process
 * that stays has its small heap from its first moment. Does nothing where there is a database already.
 * @throws {StartError} with the end of the log.
 */
export async function loadFirstContent(env: Environment, cms: Part): Promise<void> {
  if (env.DATABASE_URL !== undefined || existsSync(dataPath(env, 'cms.sqlite')))
    return
  const loader = new Supervisor()
  const died = loader.died.then(({ how }) => {
    throw new StartError(`the CMS ${how} while it loaded the content. The end of ${cms.logFile}:\n${endOfLog(cms.logFile)}`)
  })
  try {
    loader.start({ ...cms, command: cms.command.flatMap((word, index) => index === 0 ? [word, ...ROOMY] : NODE_MEMORY.cms.includes(word) ? [] : [word]) })
    await Promise.race([waitUntilReady(cms.readyUrl, READY_TIMEOUT_MS), died])
  }
  finally {
    died.catch(() => {}) // From here on it dies because we stop it.
    await loader.stop()
  }
}
