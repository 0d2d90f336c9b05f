import type { ContentTypeName, Locale } from '@kokeboka/cms/contract'
import type { ChangedNotice, RecordType, SearchRecord, SitePage } from '../../contract/index.ts'
import type { Engine } from '../../src/embedded/start-engine.ts'
import type { Env } from '../../src/env.ts'
import type { Worker, WorkerOptions } from '../../src/worker.ts'
import { Buffer } from 'node:buffer'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { Meilisearch } from 'meilisearch'
import { pino } from 'pino'
import { expect, vi } from 'vitest'
import { startEngine } from '../../src/embedded/start-engine.ts'
import { isSearchableType } from '../../src/policy.ts'
import { toSearchRecord } from '../../src/records/index.ts'
import { startWorker } from '../../src/worker.ts'
import { recipeDocument } from '../fixtures/documents.ts'
import { FakeCms, SYNC_TOKEN } from './fake-cms.ts'

const MASTER_KEY = 'master-key-for-tests'
export const log = pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' })

/** A CMS (in memory), a real embedded engine and a web server that takes notices, each over HTTP. */
export class Stack {
  readonly cms = new FakeCms()
  engine: Engine | null = null
  /** Where workers look for the engine, when something stands between. */
  engineUrl: string | null = null
  readonly notices: { notice: ChangedNotice, headers: Record<string, unknown>, body: string }[] = []
  /** What the web server answers everything with while it is set. */
  webFailsWith: number | null = null
  /** The site's own pages; until a test gives some, the web server does not know the question. */
  sitePages: SitePage[] | null = null
  #directory = ''
  #webUrl = ''
  #enginePort = 0
  readonly #workers: Worker[] = []
  #maxBodyBytes: number | undefined
  readonly #web = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>)
      chunks.push(chunk)
    if (request.url === '/api/site-pages') {
      const status = this.webFailsWith ?? (this.sitePages === null ? 404 : 200)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ pages: this.sitePages }))
      return
    }
    const body = Buffer.concat(chunks).toString()
    if (this.webFailsWith === null)
      this.notices.push({ notice: JSON.parse(body) as ChangedNotice, headers: request.headers, body })
    response.writeHead(this.webFailsWith ?? 204).end()
  })

  async start(maxBodyBytes?: number): Promise<this> {
    this.#maxBodyBytes = maxBodyBytes
    this.#directory = await mkdtemp(path.join(tmpdir(), 'kokeboka-sync-'))
    await this.cms.start()
    await this.startEngine()
    await new Promise<void>(resolve => this.#web.listen(0, '127.0.0.1', resolve))
    const address = this.#web.address()
    this.#webUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    return this
  }

  async startEngine(): Promise<void> {
    this.engine = await startEngine({
      host: '127.0.0.1',
      port: this.#enginePort,
      directory: this.#directory,
      keys: { master: MASTER_KEY, search: 'search-key-for-tests' },
      log,
      ...(this.#maxBodyBytes === undefined ? {} : { maxBodyBytes: this.#maxBodyBytes }),
    })
    this.#enginePort = Number(new URL(this.engine.url).port)
  }

  async stopEngine(): Promise<void> {
    await this.engine?.close()
    this.engine = null
  }

  async loseEngineData(): Promise<void> {
    await this.stopEngine()
    await rm(this.#directory, { recursive: true })
    await this.startEngine()
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map(worker => worker.stop()))
    await this.stopEngine()
    await this.cms.stop()
    this.#web.close()
    this.#web.closeAllConnections()
    await rm(this.#directory, { recursive: true })
  }

  env(): Env {
    return {
      CMS_URL: this.cms.url,
      SYNC_TOKEN,
      MEILI_URL: this.engineUrl ?? `http://127.0.0.1:${this.#enginePort}`,
      MEILI_MASTER_KEY: MASTER_KEY,
      INDEX_NAME: 'kokebok',
      WEB_URL: this.#webUrl,
      WEB_SIGNING_SECRET: 'signing-secret-for-tests',
      SYNC_PORT: 0,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
    }
  }

  async startWorker(options?: WorkerOptions): Promise<Worker> {
    const worker = await startWorker(this.env(), log, options)
    this.#workers.push(worker)
    return worker
  }

  get client(): Meilisearch {
    return new Meilisearch({ host: `http://127.0.0.1:${this.#enginePort}`, apiKey: MASTER_KEY })
  }

  publishRecipe(documentId: string, fields: object = {}, locale: Locale = 'nb', rowId?: number) {
    const { id, documentId: _documentId, locale: _locale, updatedAt, publishedAt, ...recipe } = recipeDocument
    return this.cms.publish('recipe', documentId, locale, { ...recipe, slug: documentId, ...fields }, rowId)
  }

  async findIds(): Promise<string[]> {
    const { results } = await this.client.index<SearchRecord>('kokebok').getDocuments({ limit: 20_000, fields: ['id'] })
    return results.map(record => record.id).sort()
  }

  /** Every searchable published entry is in the index with its hash and row, nothing else is, and the outbox is empty. */
  async expectExact(except: string[] = [], timeoutMs = 15_000): Promise<void> {
    await vi.waitFor(async () => {
      expect(this.cms.rows).toEqual([])
      const { results } = await this.client.index<SearchRecord>('kokebok').getDocuments({ limit: 20_000, fields: ['id', '_hash', '_row'] })
      const expected = this.cms.entriesOfAll()
        .filter((one): one is { type: ContentTypeName & RecordType, entry: typeof one.entry } => isSearchableType(one.type) && !except.includes(one.entry.documentId))
        .map(({ type, entry }) => toSearchRecord(type, entry))
      expect(results.map(({ id, _hash, _row }) => `${id} ${_hash} ${_row}`).sort()).toEqual(expected.map(({ id, _hash, _row }) => `${id} ${_hash} ${_row}`).sort())
    }, { timeout: timeoutMs, interval: 25 })
  }

  async expectReady(worker: Worker, timeoutMs = 10_000): Promise<void> {
    await vi.waitFor(async () => expect(await (await fetch(`${worker.healthUrl}/readyz`)).json()).toMatchObject({ ready: true }), { timeout: timeoutMs, interval: 25 })
  }
}
