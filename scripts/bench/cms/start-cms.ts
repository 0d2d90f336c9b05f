import type { Serializable } from 'node:child_process'
import type { StrapiProcessRequest } from './strapi-process.ts'
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { readEnvironment } from '../../start/environment.ts'
import { NODE_MEMORY, partsOf } from '../../start/parts.ts'
import { preflight } from '../../start/preflight.ts'
import { chooseSearchEngine } from '../../start/search-engine.ts'
import { ensureSecrets } from '../../start/secrets.ts'

export interface BenchCms {
  url: string
  ask: (request: StrapiProcessRequest) => Promise<unknown>
  stop: () => Promise<void>
}

const messageSchema = z.union([z.object({ result: z.unknown() }), z.object({ error: z.string() })])

/** The CMS alone, built before, with the first content in a database of its own, as `npm start` runs it. */
export async function startBenchCms(): Promise<BenchCms> {
  const env = readEnvironment({ DATA_DIR: mkdtempSync(join(tmpdir(), 'kokeboka-bench-')), SEARCH_ENGINE: 'embedded', LOG_LEVEL: 'error' })
  await preflight(env, [])
  const { secrets } = ensureSecrets(env)
  const part = partsOf(env, secrets, chooseSearchEngine(env, secrets), '').find(({ name }) => name === 'cms')
  if (part === undefined)
    throw new Error('The cookbook has no part called cms')
  const child = fork(join(import.meta.dirname, 'strapi-process.ts'), { cwd: part.cwd, env: { ...process.env, ...part.env }, execArgv: NODE_MEMORY.cms })
  const died = new Promise<never>((_, reject) => child.once('exit', code => reject(new Error(`The CMS of the bench ended with ${code}`))))
  died.catch(() => {}) // At the end it is meant.
  const reply = async (): Promise<unknown> => {
    const message = messageSchema.parse(await Promise.race([died, new Promise<unknown>(done => child.once('message', done))]))
    if ('error' in message)
      throw new Error(`The CMS of the bench: ${message.error}`)
    return message.result
  }
  const { port } = z.object({ port: z.number() }).parse(await reply())
  return {
    url: `http://127.0.0.1:${port}`,
    async ask(request) {
      const answer = reply()
      child.send(request satisfies Serializable)
      return answer
    },
    async stop() {
      const ended = new Promise(done => child.once('exit', done))
      child.disconnect()
      await ended
      rmSync(env.dataDir, { recursive: true, force: true })
    },
  }
}
