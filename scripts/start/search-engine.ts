import type { Environment } from './environment.ts'
import type { Secrets } from './secrets.ts'
import type { Part } from './supervisor.ts'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { dataPath } from './environment.ts'
import { NODE_MEMORY } from './parts.ts'
import { StartError } from './start-error.ts'

export interface SearchEngine {
  url: string
  masterKey: string
  /** Told to the person who starts. */
  title: string
  /** Null where the engine runs elsewhere. */
  part: Part | null
  /** The key that may only search; a real server makes its own, so it can be asked for only when it runs. */
  searchKey: () => Promise<string>
}

/** MEILI_URL, else a `meilisearch` on the PATH, else the embedded stand-in. */
export function chooseSearchEngine(env: Environment, secrets: Secrets): SearchEngine {
  if (env.MEILI_URL && env.MEILI_MASTER_KEY) {
    const { MEILI_URL: url, MEILI_MASTER_KEY: masterKey } = env
    return { url, masterKey, title: `Meilisearch at ${url}`, part: null, searchKey: async () => env.MEILI_SEARCH_KEY ?? fetchSearchKey(url, masterKey) }
  }
  const url = `http://127.0.0.1:${env.SEARCH_PORT}`
  const masterKey = secrets.meiliMasterKey
  const shared = { cwd: env.root, logFile: dataPath(env, 'logs', 'search-engine.log'), readyUrl: `${url}/health`, name: 'search-engine' }
  const binary = env.SEARCH_ENGINE === 'embedded' ? undefined : findOnPath('meilisearch')
  if (binary) {
    const command = [binary, '--db-path', dataPath(env, 'meilisearch'), '--http-addr', `127.0.0.1:${env.SEARCH_PORT}`, '--no-analytics', '--env', 'production']
    return { url, masterKey, title: `Meilisearch from ${binary}`, part: { ...shared, command, env: { MEILI_MASTER_KEY: masterKey } }, searchKey: () => fetchSearchKey(url, masterKey) }
  }
  const engineEnv = { SEARCH_PORT: String(env.SEARCH_PORT), HOST: '127.0.0.1', ENGINE_DIR: dataPath(env, 'search-engine'), MEILI_MASTER_KEY: masterKey, MEILI_SEARCH_KEY: secrets.meiliSearchKey }
  return {
    url,
    masterKey,
    title: 'the embedded search engine',
    part: { ...shared, command: [process.execPath, ...NODE_MEMORY['search-engine'], join(env.root, 'search-sync/src/embedded/main.ts')], env: engineEnv },
    searchKey: async () => secrets.meiliSearchKey,
  }
}

function findOnPath(program: string): string | undefined {
  return (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, program)).find((file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    }
    catch {
      return false
    }
  })
}

const keysReply = z.object({ results: z.array(z.object({ key: z.string(), actions: z.array(z.string()) })) })

async function fetchSearchKey(url: string, masterKey: string): Promise<string> {
  const reply = await fetch(`${url}/keys?limit=100`, { headers: { authorization: `Bearer ${masterKey}` }, signal: AbortSignal.timeout(10_000) })
  if (!reply.ok)
    throw new StartError(`Meilisearch at ${url} refused its list of keys (${reply.status}). Check MEILI_MASTER_KEY, or give a key that may search as MEILI_SEARCH_KEY.`)
  const found = keysReply.parse(await reply.json()).results.find(({ actions }) => actions.length === 1 && actions[0] === 'search')
  if (!found)
    throw new StartError(`Meilisearch at ${url} has no key that may only search. Make one and give it as MEILI_SEARCH_KEY.`)
  return found.key
}
