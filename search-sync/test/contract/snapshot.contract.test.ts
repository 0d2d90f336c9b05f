import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Meilisearch } from 'meilisearch'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEngine } from '../../src/embedded/start-engine.ts'
import { masterKey, searchKey } from './contract-engine.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'snapshot-'))
})
afterEach(() => rm(directory, { recursive: true }))

/** With a journal of ten bytes every idle moment makes a snapshot. */
async function withEngine(use: (client: Meilisearch) => Promise<void>, journalLimitBytes = 10): Promise<void> {
  const engine = await startEngine({ host: '127.0.0.1', port: 0, directory, keys: { master: masterKey, search: searchKey }, log: pino({ level: 'silent' }), journalLimitBytes })
  try {
    await use(new Meilisearch({ host: engine.url, apiKey: masterKey }))
  }
  finally {
    await engine.close()
  }
}

describe('a journal that has become a snapshot', () => {
  it('gives everything back: settings, documents, their order, tasks and the next uid', async () => {
    let last = 0
    await withEngine(async (client) => {
      await client.index('kept').updateSettings({ filterableAttributes: ['kind'], searchableAttributes: ['title'], distinctAttribute: 'kind' }).waitTask({ interval: 5 })
      await client.index('kept').addDocuments([{ id: 2, title: 'b', kind: 'x' }, { id: 1, title: 'a', kind: 'y' }], { primaryKey: 'id' }).waitTask({ interval: 5 })
      await client.createIndex('empty').waitTask({ interval: 5 })
      last = (await client.index('kept').addDocuments([{ id: 2, title: 'again', kind: 'x' }]).waitTask({ interval: 5 })).uid
    })
    expect((await stat(join(directory, 'journal.jsonl'))).size).toBe(0)
    await withEngine(async (client) => {
      expect((await client.index('kept').getDocuments()).results).toEqual([{ id: 2, title: 'again', kind: 'x' }, { id: 1, title: 'a', kind: 'y' }])
      expect(await client.index('kept').getSettings()).toMatchObject({ filterableAttributes: ['kind'], distinctAttribute: 'kind' })
      expect((await client.index('kept').search('again', { filter: 'kind = x' })).hits.length).toBe(1)
      expect(await client.getRawIndex('empty')).toMatchObject({ primaryKey: null })
      expect(await client.tasks.getTask(last)).toMatchObject({ status: 'succeeded', indexUid: 'kept' })
      expect((await client.index('kept').deleteDocuments(['1'])).taskUid).toBe(last + 1)
    })
  })

  it('is not applied twice when the process died before the journal was cleared', async () => {
    const journal = join(directory, 'journal.jsonl')
    await withEngine(async (client) => {
      await client.index('kept').addDocuments([{ id: 1 }, { id: 2 }], { primaryKey: 'id' }).waitTask({ interval: 5 })
      await client.index('kept').deleteDocuments(['1']).waitTask({ interval: 5 })
    }, Number.POSITIVE_INFINITY)
    const written = await readFile(journal)
    await withEngine(async () => {})
    await writeFile(journal, written)
    await withEngine(async (client) => {
      expect((await client.index('kept').getDocuments()).results).toEqual([{ id: 2 }])
      expect((await client.tasks.getTasks()).total).toBe(2)
    })
  })
})
