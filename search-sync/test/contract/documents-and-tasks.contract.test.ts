import type { ContractEngine } from './contract-engine.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startContractEngine } from './contract-engine.ts'

const wait = { interval: 5 }
let engine: ContractEngine

beforeAll(async () => {
  engine = await startContractEngine()
})
afterAll(() => engine.close())

function newIndex(name: string) {
  return engine.client.index<{ id: string | number, title?: string, extra?: string, kind?: string }>(engine.uid(name))
}

describe('tasks', () => {
  it('are promised at once and end as succeeded, with what was done', async () => {
    const index = newIndex('tasks')
    const promised = await index.addDocuments([{ id: 'a' }, { id: 'b' }], { primaryKey: 'id' })
    expect(promised).toMatchObject({ indexUid: index.uid, status: 'enqueued', type: 'documentAdditionOrUpdate' })
    const task = await engine.client.tasks.waitForTask(promised, wait)
    expect(task).toMatchObject({ uid: promised.taskUid, status: 'succeeded', error: null, details: { receivedDocuments: 2, indexedDocuments: 2 } })
    expect(Date.parse(task.finishedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(task.startedAt ?? ''))
  })

  it('are carried out in the order in which they came', async () => {
    const index = newIndex('order')
    const promised = []
    for (let turn = 0; turn < 20; turn++)
      promised.push(await (turn % 2 === 0 ? index.addDocuments([{ id: 'a', title: `turn ${turn}` }], { primaryKey: 'id' }) : index.deleteDocuments(['a'])))
    const uids = promised.map(task => task.taskUid)
    expect(uids).toEqual(uids.toSorted((one, other) => one - other))
    await engine.client.tasks.waitForTasks(promised, wait)
    expect(await index.getDocuments()).toMatchObject({ total: 0 })
  })

  it('are listed newest first, by index and status', async () => {
    const index = newIndex('list')
    await index.addDocuments([{ id: 1 }], { primaryKey: 'id' }).waitTask(wait)
    await index.deleteDocument('bad id').waitTask(wait)
    await index.addDocuments([{ title: 'no id' }] as never, { primaryKey: 'id' }).waitTask(wait)
    const failed = await engine.client.tasks.getTasks({ indexUids: [index.uid], statuses: ['failed'], limit: 5 })
    expect(failed.results.map(task => task.error?.code)).toEqual(['missing_document_id'])
    const all = await engine.client.tasks.getTasks({ indexUids: [index.uid] })
    expect(all.total).toBe(3)
    expect(all.results[0]?.uid).toBeGreaterThan(all.results[2]?.uid ?? Number.POSITIVE_INFINITY)
    expect(await engine.client.tasks.getTasks({ indexUids: [index.uid], statuses: ['enqueued', 'processing'] })).toMatchObject({ total: 0, results: [] })
  })

  it('that nobody made are not found', async () => {
    await expect(engine.client.tasks.getTask(4_000_000_000)).rejects.toMatchObject({ cause: { code: 'task_not_found' }, response: { status: 404 } })
  })
})

describe('documents', () => {
  it('are replaced whole, not merged', async () => {
    const index = newIndex('replace')
    await index.addDocuments([{ id: 'a', title: 'old', extra: 'kept?' }], { primaryKey: 'id' }).waitTask(wait)
    await index.addDocuments([{ id: 'a', title: 'new' }]).waitTask(wait)
    expect(await index.getDocument('a')).toEqual({ id: 'a', title: 'new' })
    expect((await index.search('old')).hits).toEqual([])
  })

  it('are fetched by range and fields', async () => {
    const index = newIndex('fetch')
    await index.addDocuments([{ id: 1, title: 'a' }, { id: 2, title: 'b' }, { id: 3, title: 'c' }], { primaryKey: 'id' }).waitTask(wait)
    expect(await index.getDocuments({ offset: 1, limit: 1, fields: ['title'] })).toEqual({ results: [{ title: 'b' }], offset: 1, limit: 1, total: 3 })
  })

  it('are fetched by filter', async () => {
    const index = newIndex('filter')
    await index.updateSettings({ filterableAttributes: ['kind'] })
    await index.addDocuments([{ id: 1, kind: 'a' }, { id: 2, kind: 'b' }], { primaryKey: 'id' }).waitTask(wait)
    expect(await index.getDocuments({ filter: 'kind = b' })).toMatchObject({ results: [{ id: 2 }], total: 1 })
    await expect(index.getDocuments({ filter: 'title = b' })).rejects.toMatchObject({ cause: { code: 'invalid_document_filter' } })
  })

  it('that are not there may be deleted', async () => {
    const index = newIndex('delete')
    await index.addDocuments([{ id: 'a' }, { id: 'b' }], { primaryKey: 'id' }).waitTask(wait)
    expect(await index.deleteDocuments(['a', 'x']).waitTask(wait)).toMatchObject({ status: 'succeeded', details: { providedIds: 2, deletedDocuments: 1 } })
    await expect(index.getDocument('a')).rejects.toMatchObject({ cause: { code: 'document_not_found' } })
  })

  it('with a bad id fail their whole task and nothing of it is stored', async () => {
    const index = newIndex('bad')
    await index.addDocuments([{ id: 'first' }], { primaryKey: 'id' }).waitTask(wait)
    const task = await index.addDocuments([{ id: 'good' }, { id: 'not good!' }]).waitTask(wait)
    expect(task).toMatchObject({ status: 'failed', error: { code: 'invalid_document_id', type: 'invalid_request' } })
    expect(await index.getDocuments()).toMatchObject({ total: 1 })
  })

  it('with two candidates for a primary key fail when none is named', async () => {
    const index = newIndex('candidates')
    const task = await index.addDocuments([{ id: 'a', documentId: 'b' }] as never).waitTask(wait)
    expect(task).toMatchObject({ status: 'failed', error: { code: 'index_primary_key_multiple_candidates_found' } })
  })

  it('are all deleted at once', async () => {
    const index = newIndex('clear')
    await index.addDocuments([{ id: 'a' }, { id: 'b' }], { primaryKey: 'id' }).waitTask(wait)
    await index.deleteAllDocuments().waitTask(wait)
    expect((await index.getStats()).numberOfDocuments).toBe(0)
  })
})

describe('indexes', () => {
  it('are made with a primary key, shown, counted and deleted', async () => {
    const uid = engine.uid('made')
    await engine.client.createIndex(uid, { primaryKey: 'id' }).waitTask(wait)
    expect(await engine.client.getRawIndex(uid)).toMatchObject({ uid, primaryKey: 'id' })
    expect((await engine.client.getIndexes({ limit: 1000 })).results.map(index => index.uid)).toContain(uid)
    expect((await engine.client.getStats()).indexes[uid]).toMatchObject({ numberOfDocuments: 0, isIndexing: false })
    expect(await engine.client.deleteIndex(uid).waitTask(wait)).toMatchObject({ status: 'succeeded' })
    await expect(engine.client.getRawIndex(uid)).rejects.toMatchObject({ cause: { code: 'index_not_found', type: 'invalid_request' }, response: { status: 404 } })
  })

  it('that exist already fail the task that makes them again', async () => {
    const uid = engine.uid('twice')
    await engine.client.createIndex(uid).waitTask(wait)
    expect(await engine.client.createIndex(uid).waitTask(wait)).toMatchObject({ status: 'failed', error: { code: 'index_already_exists' } })
  })

  it('that do not exist fail the task that deletes them', async () => {
    expect(await engine.client.deleteIndex('nobody-made-this').waitTask(wait)).toMatchObject({ status: 'failed', error: { code: 'index_not_found' } })
  })

  it('refuse a name with other characters', async () => {
    await expect(engine.client.createIndex('kø ken')).rejects.toMatchObject({ cause: { code: 'invalid_index_uid' }, response: { status: 400 } })
  })

  it('swap their content in one step', async () => {
    const [one, other] = [newIndex('one'), newIndex('other')]
    await one.addDocuments([{ id: 1 }], { primaryKey: 'id' })
    await other.addDocuments([{ id: 2 }], { primaryKey: 'id' })
    expect(await engine.client.swapIndexes([{ indexes: [one.uid, other.uid], rename: false }]).waitTask(wait)).toMatchObject({ status: 'succeeded' })
    expect((await one.getDocuments()).results).toEqual([{ id: 2 }])
    expect((await other.getDocuments()).results).toEqual([{ id: 1 }])
  })

  it('do not swap with one that is missing', async () => {
    const one = newIndex('lonely')
    await one.addDocuments([{ id: 1 }], { primaryKey: 'id' })
    expect(await engine.client.swapIndexes([{ indexes: [one.uid, 'nobody-made-this'], rename: false }]).waitTask(wait)).toMatchObject({ status: 'failed', error: { code: 'index_not_found' } })
    expect((await one.getDocuments()).results).toEqual([{ id: 1 }])
  })

  it('do not swap twice in one call', async () => {
    await expect(engine.client.swapIndexes([{ indexes: ['a', 'a'], rename: false }])).rejects.toMatchObject({ cause: { code: 'invalid_swap_duplicate_index_found' } })
  })
})

describe('settings', () => {
  it('keep what a change leaves out', async () => {
    const index = newIndex('settings')
    await index.updateSettings({ filterableAttributes: ['kind'], pagination: { maxTotalHits: 50 } })
    await index.updateSettings({ distinctAttribute: 'kind', faceting: { maxValuesPerFacet: 300 } }).waitTask(wait)
    expect(await index.getSettings()).toMatchObject({
      filterableAttributes: ['kind'],
      distinctAttribute: 'kind',
      pagination: { maxTotalHits: 50 },
      faceting: { maxValuesPerFacet: 300 },
      searchableAttributes: ['*'],
      rankingRules: expect.arrayContaining(['words', 'typo', 'proximity', 'sort', 'exactness']) as string[],
      typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
    })
  })

  it('refuse a value of the wrong kind', async () => {
    await expect(newIndex('wrong').updateSettings({ rankingRules: ['luck'] })).rejects.toMatchObject({ cause: { code: 'invalid_settings_ranking_rules' } })
  })

  it('change which attributes are searched in documents already there', async () => {
    const index = newIndex('searchable')
    await index.addDocuments([{ id: 1, title: 'hage', extra: 'barn' }], { primaryKey: 'id' })
    await index.updateSettings({ searchableAttributes: ['title'] }).waitTask(wait)
    expect((await index.search('barn')).hits).toEqual([])
    expect((await index.search('hage')).hits.length).toBe(1)
  })
})
