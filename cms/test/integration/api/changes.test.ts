import type { Change, ChangesReply } from '../../../contract/changes.ts'
import type { Cms } from '../boot-cms.ts'
import { Buffer } from 'node:buffer'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compactChanges } from '../../../src/changes/compact-changes.ts'
import { parseCursor } from '../../../src/changes/cursor.ts'
import { ensureChangeFeed } from '../../../src/changes/ensure-change-feed.ts'
import { CHANGE_STATE, CHANGES } from '../../../src/changes/tables.ts'
import { bootCms } from '../boot-cms.ts'

const BARRIER = 'api::barrier.barrier'
const DAY_MS = 24 * 3600 * 1000
const isPostgres = process.env.TEST_DATABASE === 'postgres'
let cms: Cms
let made = 0

beforeAll(async () => {
  cms = await bootCms()
})
afterAll(() => cms?.stop())

const barriers = () => cms.strapi.documents(BARRIER)
function barrier(): Record<string, unknown> {
  made += 1
  return { code: `b-${made}`, title: `Barriere ${made}`, slug: `barriere-${made}`, summary: 'Noe i veien.' }
}
const create = (status: 'draft' | 'published' = 'draft') => barriers().create({ locale: 'nb', data: barrier() as never, status })

async function ask(query = ''): Promise<{ status: number, body: ChangesReply & { error?: { message: string, details: { reason?: string } } } }> {
  const response = await fetch(`${cms.url}/api/changes${query}`)
  return { status: response.status, body: await response.json() as never }
}
/** From a cursor to the end, page by page. */
async function follow(since: string | undefined, limit = 1000): Promise<{ changes: Change[], next: string }> {
  const changes: Change[] = []
  let next = since
  for (;;) {
    const { status, body } = await ask(`?limit=${limit}${next === undefined ? '' : `&since=${next}`}`)
    expect(status).toBe(200)
    changes.push(...body.data)
    next = body.meta.next
    if (!body.meta.hasMore)
      return { changes, next }
  }
}
const now = async () => (await follow(undefined)).next
const short = (changes: Change[]) => changes.map(({ action, documentId, locale }) => [action, documentId, locale])

describe('the change feed', () => {
  it('has everything that is published from the beginning, seeds too', async () => {
    const { changes } = await follow(undefined, 3)
    const published = await Promise.all([...new Set(changes.map(change => change.url))].map(async url => (await fetch(`${cms.url}${url}`)).status))
    expect(new Set(published)).toEqual(new Set([200]))
    const { data } = await (await fetch(`${cms.url}/api/export`)).json() as { data: { entries: number }[] }
    expect(new Set(changes.map(change => change.url)).size).toBe(data.reduce((sum, { entries }) => sum + entries, 0))
  })

  it('tells of publish, update, unpublish and delete in order, language by language, and nothing of drafts', async () => {
    const since = await now()
    const { documentId } = await create()
    await barriers().update({ documentId, locale: 'nn', data: barrier() as never })
    expect((await follow(since)).changes).toEqual([])
    await barriers().publish({ documentId, locale: '*' })
    await barriers().update({ documentId, locale: 'nb', data: { title: 'Ny' } as never, status: 'published' })
    await barriers().unpublish({ documentId, locale: 'nn' })
    await barriers().delete({ documentId, locale: '*' })
    const { changes } = await follow(since)
    expect(short(changes).slice(0, 2).sort()).toEqual([['upsert', documentId, 'nb'], ['upsert', documentId, 'nn']])
    expect(short(changes).slice(2)).toEqual([['upsert', documentId, 'nb'], ['remove', documentId, 'nn'], ['remove', documentId, 'nb']])
    expect(changes[2]).toMatchObject({ type: 'barrier', url: `/api/barriers/${documentId}?locale=nb` })
    expect(changes.at(-1)?.url).toBeNull()
  })

  it('tells of types without drafts and without languages', async () => {
    const since = await now()
    const counties = cms.strapi.documents('api::county.county')
    const { documentId } = await counties.create({ data: { code: '77', title: 'Prøvefylket', slug: 'provefylket', validFrom: '2020-01-01' } as never })
    await counties.update({ documentId, data: { title: 'Prøvefylket igjen' } as never })
    await counties.delete({ documentId })
    expect(short((await follow(since)).changes)).toEqual([['upsert', documentId, null], ['upsert', documentId, null], ['remove', documentId, null]])
  })

  it('tells of every language that a shared field changes in', async () => {
    const { documentId } = await create()
    await barriers().update({ documentId, locale: 'nn', data: barrier() as never })
    await barriers().publish({ documentId, locale: '*' })
    const before = await cms.strapi.db.query(BARRIER).findMany({ where: { documentId, publishedAt: { $notNull: true } } })
    const since = await now()
    await barriers().update({ documentId, locale: 'nb', data: { code: 'felles' } as never, status: 'published' })
    const after = await cms.strapi.db.query(BARRIER).findMany({ where: { documentId, publishedAt: { $notNull: true } } })
    const changed = after.filter(row => !before.some(other => other.locale === row.locale && other.code === row.code)).map(row => row.locale)
    expect((await follow(since)).changes.map(change => change.locale).sort()).toEqual(expect.arrayContaining(changed.sort()))
  })

  it('says nothing of a publish that was rolled back, and publishes nothing when it cannot be told', async () => {
    const since = await now()
    const { documentId } = await create()
    await expect(cms.strapi.db.transaction(async () => {
      await barriers().publish({ documentId, locale: 'nb' })
      throw new Error('something else was wrong')
    })).rejects.toThrow('something else')
    await cms.strapi.db.connection.schema.renameTable(CHANGES, 'changes_away')
    try {
      await expect(barriers().publish({ documentId, locale: 'nb' })).rejects.toThrow(CHANGES)
    }
    finally {
      await cms.strapi.db.connection.schema.renameTable('changes_away', CHANGES)
    }
    expect(await barriers().findOne({ documentId, locale: 'nb', status: 'published' })).toBeNull()
    expect((await follow(since)).changes).toEqual([])
  })

  it('gives pages of the asked size, each change once', async () => {
    const { changes } = await follow(undefined)
    const paged = await follow(undefined, 4)
    expect(paged.changes.map(change => change.cursor)).toEqual(changes.map(change => change.cursor))
    expect(new Set(changes.map(change => change.cursor)).size).toBe(changes.length)
  })

  it.skipIf(!isPostgres)('never steps over a change whose transaction ends late', async () => {
    const since = await now()
    const [late, early] = [await create(), await create()]
    const written = Promise.withResolvers<void>()
    const mayEnd = Promise.withResolvers<void>()
    const lateTransaction = cms.strapi.db.transaction(async () => {
      await barriers().publish({ documentId: late.documentId, locale: 'nb' })
      written.resolve()
      await mayEnd.promise
    })
    await written.promise
    await barriers().publish({ documentId: early.documentId, locale: 'nb' })
    const first = await follow(since)
    expect(short(first.changes)).toEqual([['upsert', early.documentId, 'nb']])
    const naive: { id: number }[] = await cms.strapi.db.connection(CHANGES).select('id').orderBy('id', 'desc').limit(1)
    mayEnd.resolve()
    await lateTransaction
    expect(short((await follow(first.next)).changes)).toEqual([['upsert', late.documentId, 'nb']])
    // The naive feed, by id, has stepped over it for good.
    const byId: { document_id: string }[] = await cms.strapi.db.connection(CHANGES).where('id', '>', naive[0]?.id ?? 0)
    expect(byId.map(row => row.document_id)).not.toContain(late.documentId)
  })

  it('gives each change one place, however many ask and publish at once', async () => {
    const since = await now()
    const documents = await Promise.all(Array.from({ length: 8 }, () => create()))
    const [, ...asked] = await Promise.all([
      Promise.all(documents.map(({ documentId }) => barriers().publish({ documentId, locale: 'nb' }))),
      ...Array.from({ length: 8 }, () => follow(since)),
    ])
    const { changes } = await follow(since)
    expect(changes.map(change => change.documentId).sort()).toEqual(documents.map(({ documentId }) => documentId).sort())
    const places = changes.map(change => parseCursor(change.cursor)?.seq)
    expect(places).toEqual(places.toSorted((one, other) => Number(one) - Number(other)))
    for (const { changes: seen, next } of asked) {
      // Whatever they had seen, going on from there gives the rest.
      expect([...seen, ...(await follow(next)).changes].map(change => change.cursor)).toEqual(changes.map(change => change.cursor))
    }
  })

  it('mends itself at start where something went past the document service', async () => {
    const since = await now()
    const [gone, silent] = [await create('published'), await create('published')]
    const { next } = await follow(since)
    await cms.strapi.db.query(BARRIER).deleteMany({ where: { documentId: gone.documentId } })
    await cms.strapi.db.connection(CHANGES).where({ document_id: silent.documentId }).delete()
    await ensureChangeFeed(cms.strapi)
    expect(short((await follow(next)).changes).sort()).toEqual([['remove', gone.documentId, 'nb'], ['upsert', silent.documentId, 'nb']])
    const again = await now()
    await ensureChangeFeed(cms.strapi)
    expect((await follow(again)).changes).toEqual([])
  })
})

describe('a feed that got a new name after a restore', () => {
  it('refuses the old cursors, and goes on', async () => {
    const old = await now()
    await cms.strapi.db.connection(CHANGE_STATE).delete()
    await ensureChangeFeed(cms.strapi)
    expect((await ask(`?since=${old}`)).body.error?.details.reason).toBe('other-feed')
    const since = await now()
    const { documentId } = await create('published')
    expect(short((await follow(since)).changes)).toEqual([['upsert', documentId, 'nb']])
  })
})

describe('a cursor that cannot be followed', () => {
  it.each(['x', '', 'a'.repeat(300), '../..'])('is refused with 400 when it is %j', async (since) => {
    const { status, body } = await ask(`?since=${since}`)
    expect(status).toBe(400)
    expect(body.error?.message).toMatch(/cursor/)
  })

  it('is refused with 400 beside unknown parameters', async () => {
    expect((await ask('?from=1&limit=1001')).body.error?.message).toMatch(/limit: is from 1 to 1000.*from: is not known here|from: is not known here.*limit/)
  })

  it.each([
    ['other-feed', (state: State) => `1.ffffffff.${state.seq}.0`],
    ['ahead', (state: State) => `1.${state.feed}.${state.seq + 1}.0`],
  ])('is refused with 410 and what to do: %s', async (reason, make) => {
    const { status, body } = await ask(`?since=${Buffer.from(make(await readState())).toString('base64url')}`)
    expect(status).toBe(410)
    expect(body.error?.details.reason).toBe(reason)
    expect(body.error?.message).toContain('/api/export')
  })

  it('is too old once a removal after it is no longer kept; who began later may read on', async () => {
    const { documentId } = await create('published')
    const old = await now()
    await barriers().unpublish({ documentId, locale: 'nb' })
    const again = await create('published')
    await barriers().update({ documentId: again.documentId, locale: 'nb', data: { title: 'To ganger' } as never, status: 'published' })
    const before = (await follow(undefined)).changes
    await cms.strapi.db.connection(CHANGES).whereIn('document_id', [documentId, again.documentId]).update({ changed_at: Date.now() - 401 * DAY_MS })
    await cms.strapi.db.transaction(async ({ trx }) => {
      await compactChanges(cms.strapi, trx, 0)
    })
    expect((await ask(`?since=${old}`)).body.error?.details.reason).toBe('too-old')
    const { changes } = await follow(undefined, 5)
    expect(changes.filter(change => change.documentId === again.documentId)).toHaveLength(1)
    expect(changes.some(change => change.documentId === documentId)).toBe(false)
    expect(changes.length).toBe(before.length - 3)
  })
})

interface State { feed: string, seq: number }
async function readState(): Promise<State> {
  const row: { feed: string, last_seq: number | string } = await cms.strapi.db.connection(CHANGE_STATE).first()
  return { feed: row.feed, seq: Number(row.last_seq) }
}

describe('a mirror', () => {
  it('made of a dump and the changes from its cursor is what is published, whatever happened meanwhile', async () => {
    const documents = await Promise.all(Array.from({ length: 120 }, () => create('published')))
    const response = await fetch(`${cms.url}/api/export/barrier.jsonl`)
    const cursor = response.headers.get('kokeboka-cursor') ?? ''
    const reader = response.body?.getReader()
    const first = await reader?.read()
    await barriers().unpublish({ documentId: documents[1]?.documentId ?? '', locale: 'nb' })
    await barriers().update({ documentId: documents[2]?.documentId ?? '', locale: 'nb', data: { title: 'Endret mens dumpen gikk' } as never, status: 'published' })
    await create('published')
    let text = new TextDecoder().decode(first?.value)
    for (let chunk = await reader?.read(); chunk !== undefined && !chunk.done; chunk = await reader?.read())
      text += new TextDecoder().decode(chunk.value)
    interface Entry { documentId: string, locale: string }
    const mirror = new Map(text.split('\n').filter(Boolean).map(line => JSON.parse(line) as Entry).map(entry => [`${entry.documentId} ${entry.locale}`, entry]))
    for (const { action, type, documentId, locale, url } of (await follow(cursor)).changes.filter(change => change.type === 'barrier')) {
      expect(type).toBe('barrier')
      const read = action === 'upsert' ? await fetch(`${cms.url}${url}`) : undefined
      if (read?.ok === true)
        mirror.set(`${documentId} ${locale}`, (await read.json() as { data: Entry }).data)
      else
        mirror.delete(`${documentId} ${locale}`)
    }
    const published: Entry[] = []
    for (let page = 1; page < 100; page++) {
      const { data } = await (await fetch(`${cms.url}/api/barriers?locale=*&pagination[pageSize]=100&pagination[page]=${page}&sort=id`)).json() as { data: Entry[] }
      published.push(...data)
      if (data.length < 100)
        break
    }
    const sorted = (entries: Iterable<Entry>) => [...entries].sort((one, other) => `${one.documentId} ${one.locale}`.localeCompare(`${other.documentId} ${other.locale}`))
    expect(sorted(mirror.values())).toEqual(sorted(published))
  })
})

describe('a dump', () => {
  it('of thousands of rows comes whole, and waits for a slow reader', async () => {
    // 18 MB: more than the buffers between us and the CMS can hold.
    const many = 3000
    const row = await cms.strapi.db.query(BARRIER).findOne({ where: { publishedAt: { $notNull: true }, locale: 'nb' } })
    const columns = Object.keys(await cms.strapi.db.connection('barriers').where({ id: row.id }).first())
    const stored = await cms.strapi.db.connection('barriers').where({ id: row.id }).first(columns)
    const { id: _id, ...rest } = stored as Record<string, unknown>
    const body = typeof rest.body === 'string' ? rest.body : JSON.stringify(rest.body)
    await cms.strapi.db.connection.batchInsert('barriers', Array.from({ length: many }, (_, index) => ({ ...rest, body, summary: 'x'.repeat(6000), document_id: `mass${String(index).padStart(20, '0')}`, slug: `mass-${index}`, code: `mass-${index}` })), 30)
    let reads = 0
    const count = (query: { sql: string }) => {
      if (/from [`"]barriers[`"]/.test(query.sql) && query.sql.includes('limit'))
        reads += 1
    }
    cms.strapi.db.connection.on('query', count)
    const response = await fetch(`${cms.url}/api/export/barrier.jsonl`, { headers: { 'accept-encoding': 'identity' } })
    await new Promise(done => setTimeout(done, 700))
    const readsWhileWaiting = reads
    const lines = (await response.text()).trimEnd().split('\n')
    cms.strapi.db.connection.off('query', count)
    expect(lines.filter(line => line.includes('"mass-'))).toHaveLength(many)
    expect(reads).toBeGreaterThan(many / 50)
    expect(readsWhileWaiting).toBeLessThan(reads)
    await cms.strapi.db.connection('barriers').where('document_id', 'like', 'mass%').delete()
  })

  it.each(['nothing.jsonl', 'submission.jsonl', 'recipe', 'recipe.json', '..%2f..%2fpackage.json'])('of %s is not there', async (name) => {
    const response = await fetch(`${cms.url}/api/export/${name}`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ data: null, error: { status: 404 } })
  })
})
