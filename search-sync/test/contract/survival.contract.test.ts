import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { Meilisearch } from 'meilisearch'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { masterKey, searchKey } from './contract-engine.ts'

const main = new URL('../../src/embedded/main.ts', import.meta.url).pathname

let directory: string
let port: number
let child: ChildProcess | undefined
const output: string[] = []

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'survival-'))
  port = await freePort()
})
afterEach(async () => {
  await stop('SIGKILL')
  await rm(directory, { recursive: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

function launch(env: Record<string, string> = {}): ChildProcess {
  output.length = 0
  child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, ENGINE_DIR: directory, SEARCH_PORT: String(port), MEILI_MASTER_KEY: masterKey, MEILI_SEARCH_KEY: searchKey, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout?.on('data', chunk => output.push(String(chunk)))
  child.stderr?.on('data', chunk => output.push(String(chunk)))
  return child
}

async function launchReady(): Promise<Meilisearch> {
  launch()
  const client = new Meilisearch({ host: `http://127.0.0.1:${port}`, apiKey: masterKey })
  await expect.poll(() => client.isHealthy(), { timeout: 10_000, interval: 20 }).toBe(true)
  return client
}

async function stop(signal: NodeJS.Signals): Promise<number | null> {
  const stopping = child
  child = undefined
  if (stopping === undefined || stopping.exitCode !== null)
    return stopping?.exitCode ?? null
  stopping.kill(signal)
  await once(stopping, 'exit')
  return stopping.exitCode
}

describe('a process that is killed', () => {
  it('loses no task it answered, and goes on with the next uid', async () => {
    const before = await launchReady()
    await before.index('kept').updateSettings({ filterableAttributes: ['kind'], searchableAttributes: ['title'] })
    let last = { taskUid: -1 }
    for (let turn = 0; turn < 30; turn++)
      last = await before.index('kept').addDocuments([{ id: turn, title: `oppskrift ${turn}`, kind: 'recipe' }], { primaryKey: 'id' })
    await before.index('kept').deleteDocuments(['3'])
    await stop('SIGKILL')
    const after = await launchReady()
    expect((await after.index('kept').search('oppskrift', { filter: 'kind = recipe', page: 1 })).totalHits).toBe(29)
    expect(await after.tasks.getTask(last.taskUid)).toMatchObject({ status: 'succeeded' })
    expect((await after.index('kept').deleteDocuments(['4'])).taskUid).toBe(last.taskUid + 2)
  })

  it('drops a line that was cut off in the writing', async () => {
    const before = await launchReady()
    await before.index('kept').addDocuments([{ id: 1 }], { primaryKey: 'id' }).waitTask({ interval: 5 })
    await stop('SIGKILL')
    await appendFile(join(directory, 'journal.jsonl'), '{"uid":1,"operation":{"type":"docum')
    const after = await launchReady()
    await after.index('kept').addDocuments([{ id: 2 }]).waitTask({ interval: 5 })
    await stop('SIGKILL')
    expect((await (await launchReady()).index('kept').getStats()).numberOfDocuments).toBe(2)
  })
})

describe('a process that is asked to stop', () => {
  it('stops cleanly within five seconds, and has everything when it comes back', async () => {
    const before = await launchReady()
    await before.index('kept').addDocuments([{ id: 1 }], { primaryKey: 'id' })
    const startedAt = Date.now()
    expect(await stop('SIGTERM')).toBe(0)
    expect(Date.now() - startedAt).toBeLessThan(5_000)
    expect((await (await launchReady()).index('kept').getStats()).numberOfDocuments).toBe(1)
  })
})

describe('a process that cannot start', () => {
  it('says in one line which port is taken, and leaves the folder alone', async () => {
    const server = createServer().listen(port, '127.0.0.1')
    await once(server, 'listening')
    const [code] = await once(launch(), 'exit') as [number]
    server.close()
    expect(code).toBe(1)
    expect(output.join('').trim().split('\n').length).toBe(1)
    expect(output.join('')).toMatch(new RegExp(`port ${port} is taken.*SEARCH_PORT`))
  })

  it('lists every problem of its environment in one line', async () => {
    const [code] = await once(launch({ MEILI_MASTER_KEY: 'short', SEARCH_PORT: 'seven' }), 'exit') as [number]
    expect(code).toBe(1)
    expect(output.join('').trim().split('\n').length).toBe(1)
    expect(output.join('')).toMatch(/SEARCH_PORT.*MEILI_MASTER_KEY/)
  })
})
