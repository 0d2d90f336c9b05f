import type { ContentTypeName, DeadLetter, DocumentKey, Locale, ManifestEntry, PublishedEntry, SettleRequest, SyncEvent, SyncReason } from '@kokeboka/cms/contract'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Buffer } from 'node:buffer'
import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import { toUid } from '../../src/policy.ts'

export const SYNC_TOKEN = 'sync-token-for-tests'

interface Stored { key: DocumentKey, entries: Map<Locale, PublishedEntry> }
type Handler = (body: never, url: URL) => unknown | Promise<unknown>

/**
 * The CMS's half of cms/contract/sync.ts, in memory and over real HTTP: a publish and its outbox row are one step,
 * as in the editor's transaction; a publish gives a new row id; the lease has one holder.
 */
export class FakeCms {
  readonly documents = new Map<string, Stored>()
  rows: SyncEvent[] = []
  dead: DeadLetter[] = []
  readonly state = new Map<string, unknown>()
  lease: { holder: string, expiresAt: number } | null = null
  /** Answers every call with this while it is set: an outage. */
  failWith: number | null = null
  /** Until then nothing is answered: a database that another holds. */
  lockedUntil = 0
  calls: string[] = []
  url = ''
  #nextId = 1
  readonly #changed = new EventEmitter().setMaxListeners(0)
  readonly #server = createServer((request, response) => void this.#answer(request, response))

  async start(port = 0): Promise<this> {
    this.#server.listen(port, '127.0.0.1')
    await once(this.#server, 'listening')
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    return this
  }

  async stop(): Promise<void> {
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, 'close')
  }

  /** A transaction that begins now takes its row's id now, whenever it commits. */
  reserveRowId(): number {
    return this.#nextId++
  }

  publish(type: ContentTypeName, documentId: string, locale: Locale, fields: object, rowId?: number): PublishedEntry {
    const key = { uid: toUid(type), documentId }
    const now = new Date().toISOString()
    const entry = { publishedAt: now, ...fields, id: this.#nextId++, documentId, locale, updatedAt: now } as PublishedEntry
    const stored = this.documents.get(this.#name(key)) ?? { key, entries: new Map() }
    stored.entries.set(locale, entry)
    this.documents.set(this.#name(key), stored)
    this.addRow(key, 'publish', rowId)
    return entry
  }

  unpublish(type: ContentTypeName, documentId: string, locale: Locale): void {
    this.removeSilently(type, documentId, locale)
    this.addRow({ uid: toUid(type), documentId }, 'unpublish')
  }

  /** As when a locale is deleted in the settings: no row is written. */
  removeSilently(type: ContentTypeName, documentId: string, locale: Locale): void {
    this.documents.get(this.#name({ uid: toUid(type), documentId }))?.entries.delete(locale)
  }

  addRow({ uid, documentId }: DocumentKey, reason: SyncReason, id = this.#nextId++): void {
    this.rows.push({ id, uid, documentId, reason, createdAt: new Date().toISOString(), attempts: 0 })
    this.#changed.emit('row')
  }

  entriesOfAll(): { type: ContentTypeName, entry: PublishedEntry }[] {
    return [...this.documents.values()].flatMap(({ key, entries }) => [...entries.values()].map(entry => ({ type: key.uid.split('.')[1] as ContentTypeName, entry })))
  }

  #name({ uid, documentId }: DocumentKey): string {
    return `${uid}/${documentId}`
  }

  readonly #handlers: Record<string, Handler> = {
    'POST lease': ({ holder, leaseMs }: { holder: string, leaseMs: number }) => {
      const granted = this.lease === null || this.lease.holder === holder || this.lease.expiresAt <= Date.now()
      if (granted)
        this.lease = { holder, expiresAt: Date.now() + leaseMs }
      return { granted, holder: this.lease?.holder, expiresAt: new Date(this.lease?.expiresAt ?? 0).toISOString() }
    },
    'POST release': ({ holder }: { holder: string }) => {
      if (this.lease?.holder === holder)
        this.lease = null
    },
    'GET events': async (_body: never, url: URL) => {
      const limit = Number(url.searchParams.get('limit'))
      if (this.rows.length === 0)
        await Promise.race([once(this.#changed, 'row'), new Promise(resolve => setTimeout(resolve, Number(url.searchParams.get('waitMs'))).unref())])
      return { events: this.rows.toSorted((one, other) => one.id - other.id).slice(0, limit), depth: this.rows.length, oldestCreatedAt: this.rows[0]?.createdAt ?? null }
    },
    'POST documents': ({ documents }: { documents: DocumentKey[] }) => {
      if (documents.length > 200)
        throw new Error('at most 200 documents')
      return { documents: documents.map(key => ({ ...key, entries: [...this.documents.get(this.#name(key))?.entries.values() ?? []] })) }
    },
    'POST dependents': ({ documentIds, via }: { documentIds: string[], via: { uid: string, path: string }[] }) => ({
      documents: [...this.documents.values()]
        .filter(({ key, entries }) => via.some(({ uid, path }) => uid === key.uid && [...entries.values()].some(entry => documentIds.some(documentId => pointsTo(entry, path.split('.'), documentId)))))
        .map(({ key }) => key),
    }),
    'POST enqueue': ({ documents, reason }: { documents: DocumentKey[], reason: SyncReason }) => {
      for (const key of documents)
        this.addRow(key, reason)
      return { added: documents.length }
    },
    'POST settle': ({ holder, done, dead }: SettleRequest) => {
      if (this.lease?.holder !== holder || this.lease.expiresAt <= Date.now())
        return 409
      const healed = new Set(this.rows.filter(row => done.includes(row.id)).map(row => this.#name(row)))
      const gone = new Set([...done, ...dead.flatMap(letter => letter.ids)])
      this.rows = this.rows.filter(row => !gone.has(row.id))
      const named = new Set(dead.map(letter => this.#name(letter)))
      this.dead = this.dead.filter(letter => !healed.has(this.#name(letter)) && !named.has(this.#name(letter)))
      this.dead.push(...dead.map(({ uid, documentId, code, message }) => ({ id: this.#nextId++, uid, documentId, code, message, createdAt: new Date().toISOString() })))
    },
    'GET manifest': (_body: never, url: URL) => {
      const after = Number(url.searchParams.get('after') ?? 0)
      const limit = Number(url.searchParams.get('limit'))
      const all = [...this.documents.values()].flatMap(({ key, entries }) => [...entries].map(([locale, entry]): ManifestEntry => ({ ...key, locale, rowId: entry.id, updatedAt: entry.updatedAt }))).filter(entry => !['api::entrance.entrance', 'api::site-settings.site-settings'].includes(entry.uid)).sort((a, b) => a.rowId - b.rowId)
      const rest = all.filter(entry => entry.rowId > after)
      const entries = rest.slice(0, limit)
      return { entries, next: rest.length > limit ? String(entries.at(-1)?.rowId) : null, total: all.length }
    },
    'GET dead': () => ({ dead: this.dead }),
    'GET state': (_body: never, url: URL) => ({ value: this.state.get(url.pathname) ?? null }),
    'PUT state': ({ value }: { value: unknown }, url: URL) => {
      this.state.set(url.pathname, value)
      return { value }
    },
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const name = `${request.method} ${url.pathname.split('/')[3]}`
    this.calls.push(name)
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>)
      chunks.push(chunk)
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) as never : undefined as never
    if (this.lockedUntil > Date.now())
      await new Promise(resolve => setTimeout(resolve, this.lockedUntil - Date.now()))
    const reply = this.failWith
      ?? (request.headers.authorization === `Bearer ${SYNC_TOKEN}` ? await this.#handlers[name]?.(body, url) : 401)
    if (typeof reply === 'number')
      response.writeHead(reply, { 'content-type': 'application/json' }).end(JSON.stringify({ data: null, error: { status: reply, name: 'Error', message: 'refused', details: {} } }))
    else if (reply === undefined)
      response.writeHead(204).end()
    else
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply))
  }
}

function pointsTo(value: unknown, path: string[], documentId: string): boolean {
  if (Array.isArray(value))
    return value.some(item => pointsTo(item, path, documentId))
  if (typeof value !== 'object' || value === null)
    return false
  const [head, ...rest] = path
  return head === undefined ? 'documentId' in value && value.documentId === documentId : pointsTo((value as Record<string, unknown>)[head], rest, documentId)
}
