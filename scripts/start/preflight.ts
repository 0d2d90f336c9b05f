import type { Environment } from './environment.ts'
import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { dataPath } from './environment.ts'
import { StartError } from './start-error.ts'

/** Enough for the database, the index and the logs of a small installation. */
const DATA_NEEDS_BYTES = 300e6

/** Finds out, before anything is started, what would stop it later. Throws one StartError a problem. */
export async function preflight(env: Environment, ports: { name: string, variable: string, port: number }[]): Promise<void> {
  ensureDataDir(env)
  const taken: string[] = []
  for (const { name, variable, port } of ports) {
    if (!await isPortFree(port))
      taken.push(`  ${port} (${name}): stop what uses it, or choose another with ${variable}=<port> npm start`)
  }
  if (taken.length > 0)
    throw new StartError(`${taken.length === 1 ? 'a port is' : 'some ports are'} taken:\n${taken.join('\n')}`)
}

function ensureDataDir(env: Environment): void {
  try {
    mkdirSync(dataPath(env, 'logs'), { recursive: true, mode: 0o700 })
    accessSync(env.dataDir, constants.W_OK)
  }
  catch (cause) {
    throw new StartError(`the data folder ${env.dataDir} cannot be written to (${(cause as NodeJS.ErrnoException).code}). Give yourself the right to, or choose another with DATA_DIR=<folder> npm start`, { cause })
  }
  const { bavail, bsize } = statfsSync(env.dataDir)
  const free = bavail * bsize
  if (free < DATA_NEEDS_BYTES)
    throw new StartError(`the disk is nearly full: ${env.dataDir} has ${Math.floor(free / 1e6)} MB free, and Kokeboka needs ${DATA_NEEDS_BYTES / 1e6} MB. Free some space, or choose another disk with DATA_DIR=<folder> npm start`)
}

function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(port, '127.0.0.1')
  })
}
