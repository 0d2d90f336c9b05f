import type { SearchRecord } from '../../contract/index.ts'
import type { CommandContext } from '../../src/cli/command.ts'
import type { Worker } from '../../src/worker.ts'
import { execFile } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'
import { parseCommand, runCommand } from '../../src/cli/run-command.ts'
import { createCmsClient } from '../../src/cms/client.ts'
import { createEngineClient } from '../../src/index/client.ts'
import { SYNC_TOKEN } from '../support/fake-cms.ts'
import { Stack } from '../support/stack.ts'

let stack: Stack
let worker: Worker
beforeEach(async () => {
  stack = await new Stack().start()
  worker = await stack.startWorker()
  await stack.expectReady(worker)
})
afterEach(async () => {
  await stack.stop()
})

function contextOf(): CommandContext {
  const env = stack.env()
  return {
    env,
    cms: createCmsClient({ url: env.CMS_URL, token: env.SYNC_TOKEN }),
    engine: createEngineClient(env.MEILI_URL, env.MEILI_MASTER_KEY),
    workerUrl: worker.healthUrl,
    progress: createProgress(false),
  }
}

const run = (...args: string[]) => runCommand(parseCommand(args), contextOf())
const index = () => stack.client.index<SearchRecord>('kokebok')

/** As another hand would: no row and no time changes. */
async function changeRecord(id: string, change: Partial<SearchRecord>): Promise<void> {
  const record = await index().getDocument(id)
  await index().addDocuments([{ ...record, ...change }]).waitTask()
}

const broken = { ...{ situation: 7 } }

describe('status', () => {
  it('says that all is well, with the figures', async () => {
    stack.publishRecipe('r1')
    await stack.expectExact()
    const { data, lines, isGood } = await run('status')
    expect(data).toMatchObject({ outbox: { depth: 0 }, dead: 0, published: 1, indexed: 1, rebuild: { phase: 'done' }, worker: { ready: true } })
    expect(lines.join('\n')).toContain('Outbox      empty')
    expect(isGood).toBe(true)
  })

  it('says what is wrong when the engine is down', async () => {
    await stack.stopEngine()
    const { lines, isGood } = await run('status')
    expect(lines.join('\n')).toContain('does not answer')
    expect(isGood).toBe(false)
  })

  it('says what can be said when the CMS is down', async () => {
    stack.publishRecipe('r1')
    await stack.expectExact()
    stack.cms.failWith = 503
    const { data, lines, isGood } = await run('status')
    expect(data).toMatchObject({ engine: true, indexed: 1, cms: expect.stringContaining('answered 503') as string })
    expect(lines.join('\n')).toMatch(/CMS +GET .* answered 503/)
    expect(isGood).toBe(false)
  })
})

describe('rebuild', () => {
  it('builds a new index and comes back when readers have it, though the worker was waiting for rows', async () => {
    for (let at = 0; at < 50; at++)
      stack.publishRecipe(`r${at}`)
    await stack.expectExact()
    const { data } = await run('rebuild')
    expect(data).toMatchObject({ number: 2, rows: 50 })
    await stack.expectExact()
    expect((await run('rebuild')).data).toMatchObject({ number: 3, rows: 50 })
  })

  it('is refused without the token', async () => {
    expect((await fetch(`${worker.healthUrl}/rebuild`, { method: 'POST' })).status).toBe(401)
    expect(await (await fetch(`${worker.healthUrl}/rebuild`)).json()).toMatchObject({ number: 1, phase: 'done', isDone: true })
  })
})

describe('reconcile', () => {
  it('repairs what is missing, what is a ghost, and nothing else', async () => {
    stack.publishRecipe('r1')
    stack.publishRecipe('r2')
    await stack.expectExact()
    await index().deleteDocument('recipe-r1-nb').waitTask()
    await index().addDocuments([{ ...await index().getDocument('recipe-r2-nb'), id: 'recipe-ghost-nb' }]).waitTask()
    const { data, isGood } = await run('reconcile')
    expect(data).toMatchObject({ differed: [{ kind: 'missing', recordId: 'recipe-r1-nb' }, { kind: 'ghost', recordId: 'recipe-ghost-nb' }], left: [] })
    expect(isGood).toBe(true)
    await stack.expectExact()
  })

  it('only looks with --check', async () => {
    stack.publishRecipe('r1')
    await stack.expectExact()
    await index().deleteDocument('recipe-r1-nb').waitTask()
    expect(await run('reconcile', '--check')).toMatchObject({ isGood: false, data: { left: [{ recordId: 'recipe-r1-nb' }] } })
    expect(await stack.findIds()).toEqual([])
  })

  it('finds by content what rows and times cannot show', async () => {
    stack.publishRecipe('r1')
    await stack.expectExact()
    await changeRecord('recipe-r1-nb', { title: 'Endret av en annen', _hash: 'another' })
    expect((await run('reconcile')).data).toMatchObject({ differed: [] })
    expect((await run('reconcile', '--deep')).data).toMatchObject({ differed: [{ kind: 'stale', recordId: 'recipe-r1-nb' }], left: [] })
    await stack.expectExact()
  })
})

describe('explain', () => {
  it('says what is in the index and why, for each language', async () => {
    stack.publishRecipe('r1')
    await stack.expectExact()
    const { data, lines, isGood } = await run('explain', 'recipe', 'r1')
    expect(data).toMatchObject({ publishedIn: ['nb'], languages: [{ recordId: 'recipe-r1-nb', verb: 'put', index: 'as it should be' }, { verb: 'remove', index: 'not there, as it should be' }, {}, {}] })
    expect(lines.join('\n')).toContain('Not published in nn.')
    expect(isGood).toBe(true)
  })

  it('says that a record is another version', async () => {
    stack.publishRecipe('r1')
    await stack.expectExact()
    await changeRecord('recipe-r1-nb', { _hash: 'another' })
    expect(await run('explain', 'recipe', 'r1')).toMatchObject({ isGood: false, data: { languages: [{ index: 'another version' }, {}, {}, {}] } })
  })

  it('says why a type is never found', async () => {
    stack.cms.publish('entrance', 'e1', 'nb', { code: 'public-sector', title: 'Offentlig', slug: 'offentlig' })
    expect((await run('explain', 'entrance', 'e1')).lines.join('\n')).toContain('Not searchable')
  })

  it('says why a document is parked, and retry delivers it when it is mended', async () => {
    stack.publishRecipe('r1', broken)
    await stack.expectExact(['r1'])
    const explained = await run('explain', 'recipe', 'r1')
    expect(explained.isGood).toBe(false)
    expect(explained.lines.join('\n')).toContain('unexpected_document')
    const [letter] = stack.cms.dead
    expect((await run('dead')).lines.join('\n')).toContain('api::recipe.recipe/r1')
    expect(await run('retry', String(letter?.id))).toMatchObject({ isGood: false })
    Object.assign(stack.cms.entriesOfAll()[0]?.entry ?? {}, { situation: 'Mended' })
    expect(await run('retry', String(stack.cms.dead[0]?.id))).toMatchObject({ isGood: true })
    await stack.expectExact()
    expect((await run('dead')).lines).toEqual(['No document is parked.'])
  })
})

describe('the command line', () => {
  function runProcess(args: string[], env: Record<string, string> = {}): Promise<{ code: number, stdout: string, stderr: string }> {
    const { healthUrl } = worker
    const surroundings = { ...Object.fromEntries(Object.entries(stack.env()).map(([key, value]) => [key, String(value)])), SYNC_TOKEN, SYNC_PORT: new URL(healthUrl).port, ...env }
    return new Promise(resolve => execFile(process.execPath, [path.resolve(import.meta.dirname, '../../src/cli/main.ts'), ...args], { env: { PATH: process.env.PATH, ...surroundings } }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })))
  }

  it('prints JSON for programs and exits 0 when all is well', async () => {
    const { code, stdout } = await runProcess(['status', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ published: 0, indexed: 0, dead: 0 })
    expect(code).toBe(0)
  })

  it.each([
    [['explode'], 'There is no command explode'],
    [['explode', 'now'], 'There is no command explode'],
    [['constructor'], 'There is no command constructor'],
    [['retry'], 'retry takes <number>, and got none'],
    [['status', '--deep'], '--deep and --check belong to reconcile'],
    [['explain', 'recipe'], 'explain takes <type> <documentId>'],
    [['explain', 'oppskrift', 'r1'], 'There is no type oppskrift'],
    [['status', '--loud'], '--loud'],
    [['retry', '99'], 'No parked document has the number 99'],
  ])('exits 2 and says how it is used for %j', async (args, message) => {
    const { code, stderr } = await runProcess(args)
    expect(stderr).toContain(message)
    expect(stderr).toContain('npm run sync --')
    expect(code).toBe(2)
  })

  it('prints the error as JSON where JSON was asked for', async () => {
    const { code, stdout } = await runProcess(['retry', '99', '--json'])
    expect(JSON.parse(stdout)).toEqual({ error: expect.stringContaining('No parked document has the number 99') as string })
    expect(code).toBe(2)
  })

  it('exits 1 and names what did not answer', async () => {
    const { code, stderr } = await runProcess(['dead'], { CMS_URL: 'http://127.0.0.1:9' })
    expect(stderr).toMatch(/GET http:\/\/127\.0\.0\.1:9\/api\/sync\/dead did not answer: .+/)
    expect(code).toBe(1)
  })
})
