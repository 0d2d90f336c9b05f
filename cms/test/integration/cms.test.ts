import type { EventsReply, LeaseReply, ManifestReply } from '../../contract/sync.ts'
import type { Seed } from '../../src/seeds/read-seeds.ts'
import type { LoadedSeeds } from '../../src/seeds/write-seeds.ts'
import type { Cms } from './boot-cms.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readSeeds } from '../../src/seeds/read-seeds.ts'
import { writeSeeds } from '../../src/seeds/write-seeds.ts'
import { bootCms } from './boot-cms.ts'
import { logIn } from './call-admin.ts'
import { generators } from './strapi-module.ts'

/** What these tests look at in a reply of the public API. */
interface ReadReply {
  data: { slug: string, seeAlso: { slug: string }[] }[]
  meta: { pagination: { pageSize: number } }
}

const BARRIER = 'api::barrier.barrier'
let cms: Cms
let made = 0

beforeAll(async () => {
  cms = await bootCms()
})
beforeEach(async () => {
  await cms.strapi.db.connection('search_outbox').delete()
})
// Nothing to stop where it did not boot; the error of beforeAll is the one to show.
afterAll(() => cms?.stop())

function barrier(): Record<string, unknown> {
  made += 1
  return { code: `b-${made}`, title: `Barriere ${made}`, slug: `barriere-${made}`, summary: 'Noe i veien.' }
}
const barriers = () => cms.strapi.documents(BARRIER)
const create = (status: 'draft' | 'published' = 'draft') => barriers().create({ locale: 'nb', data: barrier() as never, status })

async function outbox(): Promise<[reason: string, documentId: string][]> {
  const rows: { reason: string, document_id: string }[] = await cms.strapi.db.connection('search_outbox').orderBy('id')
  return rows.map(row => [row.reason, row.document_id])
}
async function getJson(path: string): Promise<{ status: number, body: ReadReply }> {
  const response = await fetch(`${cms.url}${path}`)
  return { status: response.status, body: await response.json() as ReadReply }
}

describe('capture of an editor\'s actions', () => {
  it('says nothing of drafts', async () => {
    const { documentId } = await create()
    await barriers().update({ documentId, locale: 'nb', data: { title: 'Endret' } as never })
    await barriers().clone({ documentId, data: barrier() as never })
    await barriers().discardDraft({ documentId, locale: 'nb' })
    await barriers().findMany({})
    expect(await outbox()).toEqual([])
  })

  it('writes a row for publish, unpublish and delete', async () => {
    const { documentId } = await create()
    await barriers().publish({ documentId, locale: 'nb' })
    await barriers().unpublish({ documentId, locale: 'nb' })
    await barriers().delete({ documentId })
    expect(await outbox()).toEqual([['publish', documentId], ['unpublish', documentId], ['delete', documentId]])
  })

  it('writes a row for create and update that publish at once, without a publish action', async () => {
    const { documentId } = await create('published')
    await barriers().update({ documentId, locale: 'nb', data: { title: 'Ny' } as never, status: 'published' })
    expect(await outbox()).toEqual([['create', documentId], ['update', documentId]])
  })

  it('publishes nothing when the row cannot be written', async () => {
    const { documentId } = await create()
    await cms.strapi.db.connection.schema.renameTable('search_outbox', 'search_outbox_away')
    try {
      await expect(barriers().publish({ documentId, locale: 'nb' })).rejects.toThrow(/search_outbox/)
    }
    finally {
      await cms.strapi.db.connection.schema.renameTable('search_outbox_away', 'search_outbox')
    }
    expect(await barriers().findOne({ documentId, locale: 'nb', status: 'published' })).toBeNull()
    expect(await outbox()).toEqual([])
  })

  it('writes no row when a bulk publish around it is rolled back', async () => {
    const ids = [(await create()).documentId, (await create()).documentId]
    await expect(cms.strapi.db.transaction(async () => {
      for (const documentId of ids)
        await barriers().publish({ documentId, locale: 'nb' })
      throw new Error('the third was not valid')
    })).rejects.toThrow('the third was not valid')
    expect(await outbox()).toEqual([])
  })
})

describe('the rules of publishing', () => {
  it('refuses an example that is a candidate, and tells what is missing', async () => {
    const { documentId } = await cms.strapi.documents('api::example.example').create({ locale: 'nb', data: { title: 'K', slug: 'k', summary: 'K', state: 'candidate' } as never })
    await expect(cms.strapi.documents('api::example.example').publish({ documentId, locale: 'nb' })).rejects.toThrow('Dette mangler: Hvor langt er det kommet?')
    expect(await cms.strapi.documents('api::example.example').findOne({ documentId, locale: 'nb', status: 'published' })).toBeNull()
    expect(await outbox()).toEqual([])
  })

  it('tells the editor at the button what is missing, as a fault of the content and not of the server', async () => {
    const callAdmin = await logIn(cms)
    const data = { title: 'K', slug: 'k-2', summary: 'K', state: 'candidate' }
    const { documentId } = await cms.strapi.documents('api::example.example').create({ locale: 'nb', data: data as never })
    const reply = await callAdmin('POST', `/content-manager/collection-types/api::example.example/${documentId}/actions/publish?locale=nb`, data)
    expect(reply).toMatchObject({ status: 400, body: { data: null, error: { name: 'ValidationError', message: expect.stringContaining('Dette mangler: Hvor langt er det kommet?') as string } } })
    expect(await outbox()).toEqual([])
  })

  it('refuses a template whose text has a key without a field', async () => {
    const data = { title: 'M', slug: 'm', summary: 'M', kind: 'note', version: '1', versionDate: '2026-01-01', fields: [{ key: 'a', label: 'A', type: 'text' }], sections: [{ heading: 'H', text: '{{a}} {{b}}' }] }
    await expect(cms.strapi.documents('api::template.template').create({ locale: 'nb', data: data as never, status: 'published' })).rejects.toThrow('{{b}}')
  })

  it('refuses a value that is not in the list of choices', async () => {
    await expect(cms.strapi.documents('api::recipe.recipe').create({ locale: 'nb', data: { title: 'R', audiences: ['alle'] } as never })).rejects.toThrow('ukjent verdi: alle')
  })
})

describe('what anyone may read', () => {
  it('has the shape of the contract without asking for it, and no private field', async () => {
    const { body } = await getJson('/api/recipes?filters[slug][$eq]=liten-prove&locale=nb')
    const [recipe] = body.data
    expect(recipe).toMatchObject({
      slug: 'liten-prove',
      audiences: ['public-sector', 'entrepreneur'],
      isDemo: true,
      difficulty: { hats: 3 },
      barriers: [{ code: 'ulikt-tempo', slug: 'ulikt-tempo' }],
      steps: [{ text: [{ type: 'paragraph' }], pitfall: { barrier: { code: 'ulikt-tempo' } }, terms: [{ slug: 'pilot', definition: 'Det betyr noe.' }] }],
    })
    expect(JSON.stringify(body)).not.toMatch(/hemmelig|editorNote|createdBy/)
  })

  it('resolves terms that refer to each other', async () => {
    const { body } = await getJson('/api/glossary-terms?locale=nb&sort=title')
    expect(body.data.map(term => [term.slug, term.seeAlso.map(other => other.slug)])).toEqual([['behov', ['pilot']], ['pilot', ['behov']]])
  })

  it('is never a draft', async () => {
    const { documentId } = await create()
    expect((await getJson(`/api/barriers/${documentId}`)).status).toBe(404)
    expect((await getJson(`/api/barriers/${documentId}?status=draft`)).status).toBe(400)
    expect((await getJson('/api/barriers?status=draft')).status).toBe(400)
    expect((await getJson('/api/barriers?status[0]=draft')).status).toBe(400)
  })

  it.each([
    '/api/recipes?filters[editorNote][$contains]=a',
    '/api/recipes?sort=editorNote',
    '/api/recipes?populate=createdBy',
    '/api/recipes?filters[createdBy][email][$contains]=a',
  ])('does not reach private fields through %s', async (path) => {
    expect((await getJson(path)).status).toBe(400)
  })

  it.each(['/api/upload/files', '/api/i18n/locales'])('is not %s', async (path) => {
    expect((await getJson(path)).status).toBe(403)
  })

  it('has no route that writes', async () => {
    const response = await fetch(`${cms.url}/api/recipes`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"data":{}}' })
    expect(response.status).toBe(405)
  })

  it('comes at most a hundred at a time', async () => {
    expect((await getJson('/api/barriers?pagination[pageSize]=100')).body.meta.pagination.pageSize).toBe(100)
    expect((await fetch(`${cms.url}/api/barriers?pagination[pageSize]=101`)).status).toBe(400)
  })
})

describe('the routes of the sync worker', () => {
  const lease = async (holder: string, leaseMs = 5000) => (await cms.sync('POST', 'lease', { holder, leaseMs })).body as LeaseReply

  it('are closed to those without the token', async () => {
    expect((await fetch(`${cms.url}/api/sync/events`)).status).toBe(401)
    expect((await fetch(`${cms.url}/api/sync/events`, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
  })

  it('give the lease to one at a time, and to another once it has run out or been released', async () => {
    expect(await lease('a', 150)).toMatchObject({ granted: true, holder: 'a' })
    expect(await lease('b')).toMatchObject({ granted: false, holder: 'a' })
    await new Promise(done => setTimeout(done, 200))
    expect(await lease('b')).toMatchObject({ granted: true, holder: 'b' })
    expect(await lease('a')).toMatchObject({ granted: false, holder: 'b' })
    expect((await cms.sync('POST', 'release', { holder: 'b' })).status).toBe(204)
    expect(await lease('a')).toMatchObject({ granted: true, holder: 'a' })
  })

  it('settle exactly what the holder says, and nothing for another', async () => {
    const keys = Array.from({ length: 3 }, (_, index) => ({ uid: BARRIER, documentId: `doc-${index}` }))
    await cms.sync('POST', 'enqueue', { documents: keys, reason: 'fan-out' })
    const { events } = (await cms.sync('GET', 'events')).body as EventsReply
    const [first, second, third] = events.map(event => event.id)
    await cms.sync('POST', 'release', { holder: 'a' })
    await lease('me')
    const request = { done: [first], retry: [{ ids: [second], error: 'later', delayMs: 60_000 }], dead: [{ uid: BARRIER, documentId: 'doc-2', ids: [third], code: 'invalid', message: 'no' }] }
    expect((await cms.sync('POST', 'settle', { holder: 'other', ...request })).status).toBe(409)
    expect((await cms.sync('GET', 'events')).body).toMatchObject({ depth: 3 })
    expect((await cms.sync('POST', 'settle', { holder: 'me', ...request })).status).toBe(204)
    expect((await cms.sync('GET', 'events')).body).toMatchObject({ events: [], depth: 1 })
    expect((await cms.sync('GET', 'dead')).body).toMatchObject({ dead: [{ documentId: 'doc-2', code: 'invalid' }] })
    await cms.sync('POST', 'enqueue', { documents: [keys[2]], reason: 'retry' })
    expect((await cms.sync('GET', 'dead')).body).toEqual({ dead: [] })
  })

  it('forget a parked document once a later state of it is in the index', async () => {
    await lease('me')
    const key = { uid: BARRIER, documentId: 'parked' }
    const settle = async (outcome: 'dead' | 'done') => {
      await cms.sync('POST', 'enqueue', { documents: [key], reason: 'reconcile' })
      const { events } = (await cms.sync('GET', 'events')).body as EventsReply
      const ids = events.filter(event => event.documentId === 'parked').map(event => event.id)
      expect(ids).toHaveLength(1)
      const request = outcome === 'done' ? { done: ids, retry: [], dead: [] } : { done: [], retry: [], dead: [{ ...key, ids, code: 'invalid', message: 'no' }] }
      expect((await cms.sync('POST', 'settle', { holder: 'me', ...request })).status).toBe(204)
      return ((await cms.sync('GET', 'dead')).body as { dead: { documentId: string }[] }).dead.filter(letter => letter.documentId === 'parked').length
    }
    expect(await settle('dead')).toBe(1)
    expect(await settle('dead')).toBe(1)
    expect(await settle('done')).toBe(0)
  })

  it('answer a waiting reader as soon as a publish has committed', async () => {
    const { documentId } = await create()
    const waiting = cms.sync('GET', 'events?waitMs=5000')
    await new Promise(done => setTimeout(done, 100))
    await barriers().publish({ documentId, locale: 'nb' })
    const reply = (await waiting).body as EventsReply
    expect(reply.events).toMatchObject([{ uid: BARRIER, documentId, reason: 'publish', attempts: 0 }])
  })

  it('give the published entries of a document in every language, and none of what is not published', async () => {
    const recipe = await cms.strapi.documents('api::recipe.recipe').findFirst({ locale: 'nb' })
    const draft = await create()
    const tempo = await barriers().findFirst({ locale: 'nb', filters: { code: 'ulikt-tempo' } as never })
    const { body } = await cms.sync('POST', 'documents', { documents: [
      { uid: 'api::recipe.recipe', documentId: recipe?.documentId },
      { uid: BARRIER, documentId: draft.documentId },
      { uid: BARRIER, documentId: tempo?.documentId },
    ] })
    expect(body).toMatchObject({ documents: [{ entries: [{ locale: 'nb', difficulty: { hats: 3 } }] }, { entries: [] }, { entries: [{}, {}] }] })
    expect(JSON.stringify(body)).not.toMatch(/hemmelig|createdBy/)
  })

  it('find who shows a document, also after it was unpublished', async () => {
    const tempo = await barriers().findFirst({ locale: 'nb', filters: { code: 'ulikt-tempo' } as never })
    const documentId = tempo?.documentId ?? ''
    const ask = async () => (await cms.sync('POST', 'dependents', { documentIds: [documentId], via: [{ uid: 'api::recipe.recipe', path: 'steps.pitfall.barrier' }] })).body
    expect(await ask()).toMatchObject({ documents: [{ uid: 'api::recipe.recipe' }] })
    await barriers().unpublish({ documentId, locale: '*' })
    expect(await ask()).toMatchObject({ documents: [{ uid: 'api::recipe.recipe' }] })
    await barriers().publish({ documentId, locale: '*' })
    expect((await cms.sync('POST', 'dependents', { documentIds: [documentId], via: [{ uid: 'api::recipe.recipe', path: 'steps.title' }] })).status).toBe(400)
  })

  it('list every published row once, page by page', async () => {
    const rowIds: string[] = []
    let after: string | null = '0:0'
    let total = 0
    while (after !== null) {
      const page = (await cms.sync('GET', `manifest?limit=2&after=${after}`)).body as ManifestReply
      rowIds.push(...page.entries.map(entry => `${entry.uid} ${entry.rowId}`))
      after = page.next
      total = page.total
    }
    expect(new Set(rowIds).size).toBe(rowIds.length)
    expect(rowIds.length).toBe(total)
  })

  it('keep the worker\'s notes', async () => {
    expect((await cms.sync('GET', 'state/rebuild')).body).toEqual({ value: null })
    await cms.sync('PUT', 'state/rebuild', { value: { step: 1 } })
    await cms.sync('PUT', 'state/rebuild', { value: { step: 2 } })
    expect((await cms.sync('GET', 'state/rebuild')).body).toEqual({ value: { step: 2 } })
  })

  it('name every problem of a request at once', async () => {
    const { status, body } = await cms.sync('POST', 'lease', { holder: '', leaseMs: 'soon' })
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { message: expect.stringMatching(/holder: .*; leaseMs: /) } })
  })
})

describe('the seeds at a later start', () => {
  const appDir = resolve(import.meta.dirname, '../..')
  const source = join(appDir, 'src')
  const memory = { type: 'core', name: 'kokeboka', key: 'seeds' }
  const { seeds } = readSeeds(join(appDir, 'test/fixtures/seeds'), source)
  const remembered = async () => structuredClone(await cms.strapi.store.get(memory)) as LoadedSeeds
  const changed = (key: string): Seed[] => seeds.map(seed => seed.key === key ? { ...seed, hash: 'another' } : seed)

  it('are left alone when no file has changed', async () => {
    expect(await writeSeeds(cms.strapi, source, seeds, await remembered())).toEqual({ added: [], updated: [], keptAsEdited: [] })
  })

  it('are updated where the file has changed and no editor has touched the document', async () => {
    const report = await writeSeeds(cms.strapi, source, changed('liten-prove'), await remembered())
    expect(report).toEqual({ added: [], updated: ['recipe/liten-prove'], keptAsEdited: [] })
  })

  it('are kept as an editor left them, changed or deleted', async () => {
    const loaded = await remembered()
    const tempo = loaded['barrier/ulikt-tempo']?.documentId ?? ''
    await barriers().update({ documentId: tempo, locale: 'nb', data: { title: 'Redaktørens tittel' } as never })
    expect((await writeSeeds(cms.strapi, source, changed('ulikt-tempo'), loaded)).keptAsEdited).toEqual(['barrier/ulikt-tempo'])
    await barriers().delete({ documentId: tempo, locale: '*' })
    expect((await writeSeeds(cms.strapi, source, changed('ulikt-tempo'), loaded)).keptAsEdited).toEqual(['barrier/ulikt-tempo'])
  })

  it('publish no language that waits for someone to check it', async () => {
    const [barrier] = seeds.filter(seed => seed.key === 'ulikt-tempo')
    const locales = Object.fromEntries(Object.entries(barrier?.locales ?? {}).map(([locale, entry]) => [locale, { ...entry, code: 'venter', slug: 'venter' }]))
    await writeSeeds(cms.strapi, source, [{ ...barrier, key: 'venter', drafts: ['nn'], locales } as Seed], {})
    const find = (locale: string, status: 'draft' | 'published') => barriers().findMany({ locale, status, filters: { code: 'venter' } as never })
    expect(await find('nb', 'published')).toHaveLength(1)
    expect(await find('nn', 'published')).toHaveLength(0)
    expect(await find('nn', 'draft')).toHaveLength(1)
  })
})

describe('what the start makes sure of', () => {
  it('has labels in Norwegian in the edit view', async () => {
    const view = await cms.strapi.plugin('content-manager').service('content-types').findConfiguration({ uid: 'api::recipe.recipe' })
    expect(view.metadatas.situation.edit).toMatchObject({ label: 'Situasjon', description: 'Når passer dette? Skriv så leseren kjenner seg igjen.' })
    expect(view.layouts.list).toEqual(['title', 'reviewDue'])
  })

  it('has the four languages, bokmål first, and one editor who reads Norwegian', async () => {
    const locales = await cms.strapi.plugin('i18n').service('locales').find()
    expect(Object.fromEntries(locales.map((locale: { code: string, name: string }) => [locale.code, locale.name]))).toEqual({ nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk', se: 'Nordsamisk' })
    expect(await cms.strapi.plugin('i18n').service('locales').getDefaultLocale()).toBe('nb')
    const editors = await cms.strapi.db.query('admin::user').findMany({})
    expect(editors).toMatchObject([{ email: 'redaktor@eksempel.no', preferedLanguage: 'no' }])
  })
})

describe('types/generated', () => {
  it('is what Strapi makes of the schemas (run `strapi ts:generate-types` in cms/)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kokeboka-types-'))
    await generators.generate({ strapi: cms.strapi, pwd: folder, rootDir: '.', artifacts: { contentTypes: true, components: true }, logger: { silent: true } })
    for (const name of ['contentTypes.d.ts', 'components.d.ts'])
      expect(readFileSync(join(folder, 'generated', name), 'utf8')).toBe(readFileSync(resolve(import.meta.dirname, '../../types/generated', name), 'utf8'))
    rmSync(folder, { recursive: true })
  })
})
