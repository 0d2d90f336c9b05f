import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { dataPath, readEnvironment } from './environment.ts'
import { partsOf } from './parts.ts'
import { chooseSearchEngine } from './search-engine.ts'
import { ensureSecrets } from './secrets.ts'
import { StartError } from './start-error.ts'

/**
 * Runs one of a part's own commands with the surroundings that `npm start` gives that part, so that it talks to the
 * cookbook that runs here. Does not come back: it ends as the command ends.
 */
export function runPartCommand(partName: string, file: string, args: readonly string[]): never {
  try {
    const env = readEnvironment()
    if (!existsSync(dataPath(env, 'secrets.json')))
      throw new StartError(`there is no cookbook in ${env.dataDir} yet. Run \`npm start\` first, or say where it is with DATA_DIR.`)
    const { secrets } = ensureSecrets(env)
    // These commands never search as a reader does.
    const part = partsOf(env, secrets, chooseSearchEngine(env, secrets), '').find(each => each.name === partName)
    if (part === undefined)
      throw new StartError(`there is no part ${partName}`)
    const { status, error } = spawnSync(process.execPath, [file, ...args], { cwd: part.cwd, env: { ...process.env, ...part.env }, stdio: 'inherit' })
    if (error)
      throw error
    process.exit(status ?? 1)
  }
  catch (error) {
    console.error(`Kokeboka: ${error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error)}`)
    process.exit(1)
  }
}
