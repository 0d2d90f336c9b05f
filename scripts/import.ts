/**
 * `npm run import -- <what> …`: runs cms/scripts/import.ts with the database and secrets of `npm start`.
 * Ends with 2 when the environment is not right, else as the importer does.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { dataPath, readEnvironment } from './start/environment.ts'
import { partsOf } from './start/parts.ts'
import { chooseSearchEngine } from './start/search-engine.ts'
import { ensureSecrets } from './start/secrets.ts'
import { StartError } from './start/start-error.ts'

const WRONG_USE = 2

/** What `npm start` gives to the CMS. Throws a StartError where it has not been started. */
function readCmsEnvironment(): { cwd: string, env: NodeJS.ProcessEnv } {
  const env = readEnvironment()
  if (!existsSync(dataPath(env, 'secrets.json')))
    throw new StartError(`${env.dataDir} has no cookbook yet. Start it once with npm start (or set DATA_DIR to where it is), and try again.`)
  const { secrets } = ensureSecrets(env)
  const cms = partsOf(env, secrets, chooseSearchEngine(env, secrets), '').find(part => part.name === 'cms')
  if (cms === undefined)
    throw new Error('The cookbook has no part called cms')
  return { cwd: cms.cwd, env: { ...process.env, ...cms.env, LOG_LEVEL: 'silent' } }
}

try {
  const { cwd, env } = readCmsEnvironment()
  const script = join(cwd, 'scripts/import.ts')
  const child = spawn(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', script, ...process.argv.slice(2)], { cwd, env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => child.kill(signal))
  child.on('exit', code => process.exit(code ?? 1))
}
catch (error) {
  console.error(`Kokeboka: ${error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error)}`)
  process.exitCode = WRONG_USE
}
