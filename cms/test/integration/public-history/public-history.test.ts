import type { EntryHistory } from '../../../contract/history.ts'
import type { Cms } from '../boot-cms.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeData } from '../api/make-entry.ts'
import { bootCms } from '../boot-cms.ts'
import { logIn } from '../log-in.ts'
import { onDay } from '../on-day.ts'

const BARRIER = 'api::barrier.barrier'
const RECIPE = 'api::recipe.recipe'
const SECRET = /HEMMELIG|redaktor@|editorNote|createdBy|updatedBy|admin|entry_?id|private/i
/** So that what is changed in a test is not of the same sitting as the first publish. */
const YESTERDAY = -1

let cms: Cms
let made = 0

beforeAll(async () => {
  cms = await bootCms()
})
afterAll(() => cms?.stop())

const barriers = () => cms.strapi.documents(BARRIER)
async function create(status: 'draft' | 'published' = 'published'): Promise<string> {
  made += 1
  const data = { code: `p-${made}`, title: `Barriere ${made}`, slug: `offentlig-${made}`, summary: 'Noe i veien.', moves: [{ title: 'Grep', text: 'Gjør noe.', who: 'both' }] }
  return onDay(YESTERDAY, async () => (await barriers().create({ locale: 'nb', data: data as never, status })).documentId)
}
const publish = (documentId: string, data: object) => barriers().update({ documentId, locale: 'nb', data: data as never, status: 'published' })
async function ask(path: string, headers: Record<string, string> = {}): Promise<{ status: number, text: string, headers: Headers }> {
  const response = await fetch(`${cms.url}/api/history/${path}`, { headers })
  return { status: response.status, text: await response.text(), headers: response.headers }
}
async function read(documentId: string, query = 'locale=nb', type = 'barrier'): Promise<EntryHistory> {
  return JSON.parse((await ask(`${type}/${documentId}?${query}`)).text) as EntryHistory
}
/** Kind of change and the names of the fields, newest first. */
const outlineOf = ({ data }: EntryHistory) => data.map(({ kind, fields }) => [kind, fields.map(field => field.name).join(' ')])

describe('the history that anyone may read', () => {
  it('tells what was published and changed, newest first, with what was there and what is', async () => {
    const documentId = await create()
    await publish(documentId, { summary: 'Noe stort i veien.', moves: [{ title: 'Grep', text: 'Gjør noe nå.', who: 'both' }] })
    const history = await read(documentId)
    expect(history).toEqual({
      data: [
        { kind: 'changed', at: expect.stringMatching(/Z$/), isWithheld: false, fields: [
          { name: 'summary', kind: 'text', parts: [{ change: 'same', text: 'Noe ' }, { change: 'added', text: 'stort ' }, { change: 'same', text: 'i veien.' }] },
          { name: 'moves', kind: 'items', items: [{ change: 'changed', title: 'Grep', fields: [expect.objectContaining({ name: 'text' })] }] },
        ] },
        { kind: 'published', at: expect.stringMatching(/Z$/), isWithheld: false, fields: [] },
      ],
      meta: { isComplete: true, pagination: { page: 1, pageSize: 10, pageCount: 1, total: 2 } },
    })
  })

  it('leaves out a publish without a change, and one that only changed what is private or on no page', async () => {
    const recipe = await cms.strapi.documents(RECIPE).create({ locale: 'nb', data: makeData(cms.strapi, RECIPE, { relations: {}, references: [] }) as never, status: 'published' })
    const { documentId } = recipe
    const before = outlineOf(await read(documentId, 'locale=nb', 'recipe'))
    await cms.strapi.documents(RECIPE).publish({ documentId, locale: 'nb' })
    await cms.strapi.documents(RECIPE).update({ documentId, locale: 'nb', data: { editorNote: 'HEMMELIG', askedAs: 'hvordan da' } as never, status: 'published' })
    expect(outlineOf(await read(documentId, 'locale=nb', 'recipe'))).toEqual(before)
  })

  it('is by language, and the same in every language for a type that has none', async () => {
    const documentId = await create()
    await barriers().update({ documentId, locale: 'nn', data: { code: `p-${made}`, title: 'Hinder', slug: `hinder-${made}`, summary: 'Noko i vegen.' } as never, status: 'published' })
    expect(outlineOf(await read(documentId, 'locale=nn'))).toEqual([['published', '']])
    const municipality = await cms.strapi.documents('api::municipality.municipality').create({ data: { code: '0001', title: 'Prøvevik', slug: 'provevik', validFrom: '2024-01-01' } as never })
    expect(outlineOf(await read(municipality.documentId, 'locale=nn', 'municipality'))).toEqual([['published', '']])
  })

  it('comes in pages, with an ETag, and counts as more than one read', async () => {
    const documentId = await create()
    for (const [index, days] of [1, 2, 3].entries())
      await onDay(days, () => publish(documentId, { summary: `Dag ${index}.` }))
    const second = await read(documentId, 'locale=nb&pagination[page]=2&pagination[pageSize]=3')
    expect([outlineOf(second), second.meta.pagination]).toEqual([[['published', '']], { page: 2, pageSize: 3, pageCount: 2, total: 4 }])
    const { headers } = await ask(`barrier/${documentId}?locale=nb`)
    expect((await ask(`barrier/${documentId}?locale=nb`, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304)
    const left = async (path: string) => Number(/r=(\d+)/.exec((await fetch(`${cms.url}/api/${path}`, { headers: { 'x-forwarded-for': '203.0.113.7' } })).headers.get('ratelimit') ?? '')?.[1])
    expect(await left('barriers') - await left(`history/barrier/${documentId}`)).toBe(5)
  })

  it.each([
    ['barrier/finnes-ikke', 404, 'Nothing is published here'],
    ['submission/finnes-ikke', 404, '«submission» has no history to read'],
    ['site-settings/finnes-ikke', 404, 'has no history to read'],
    ['barrier/x?locale=de', 400, 'locale: is one of nb, nn, en, se'],
    ['barrier/x?pagination[page]=0&pagination[pageSize]=26&farge=rod', 400, 'pagination[page]: is a whole number from 1; pagination[pageSize]: is at most 25; farge: is not known here'],
    ['barrier/x?pagination=2', 400, 'pagination: is pagination[page] and pagination[pageSize]'],
    ['barrier/x?status=draft', 400, 'status: is not known here'],
  ])('answers %s with %i', async (path, status, message) => {
    const reply = await ask(path)
    expect([reply.status, JSON.parse(reply.text).error.message]).toEqual([status, expect.stringContaining(message)])
  })
})

describe('what is not public', () => {
  it('never comes out: a draft, an unpublished or deleted entry, or an entry in another language', async () => {
    const [draft, unpublished, deleted] = [await create('draft'), await create(), await create()]
    await barriers().unpublish({ documentId: unpublished, locale: 'nb' })
    await barriers().delete({ documentId: deleted, locale: '*' })
    const published = await create()
    const replies = await Promise.all([draft, unpublished, deleted].map(id => ask(`barrier/${id}?locale=nb`)))
    expect([...replies, await ask(`barrier/${published}?locale=nn`), await ask(`recipe/${published}?locale=nb`)].map(reply => reply.status)).toEqual([404, 404, 404, 404, 404])
  })

  it('never comes out: who did it, a private field, a draft, or the name of a related entry that is not published', async () => {
    const call = await logIn(cms)
    const hidden = await create()
    await publish(hidden, { title: 'HEMMELIG barriere' })
    const data = makeData(cms.strapi, RECIPE, { relations: { [BARRIER]: hidden }, references: [{ type: 'barrier', documentId: hidden }] })
    const { documentId } = await cms.strapi.documents(RECIPE).create({ locale: 'nb', data: { ...data, editorNote: 'HEMMELIG notat' } as never, status: 'published' })
    const path = `/content-manager/collection-types/${RECIPE}/${documentId}`
    const edit = (changed: object) => call('POST', `${path}/actions/publish?locale=nb`, changed)
    expect((await edit({ ...data, editorNote: 'HEMMELIG til', title: 'Åpen tittel', barriers: [], relatedEntries: [] })).status).toBe(200)
    await barriers().unpublish({ documentId: hidden, locale: 'nb' })
    await cms.strapi.documents(RECIPE).update({ documentId, locale: 'nb', data: { situation: 'HEMMELIG kladd', editorNote: 'HEMMELIG igjen' } as never })
    const { status, text } = await ask(`recipe/${documentId}?locale=nb`)
    expect([status, text.match(SECRET)]).toEqual([200, null])
    const [{ admin_name: editor }] = await cms.strapi.db.connection('revisions').where({ document_id: documentId, by: 'editor' }) as [{ admin_name: string }]
    expect(editor).toMatch(/\w/)
    expect(text).not.toContain(editor)
    expect(text).toContain('Åpen')
    expect(JSON.parse(text).data[0].fields).toContainEqual({ name: 'barriers', kind: 'items', items: [{ change: 'removed', title: null, fields: [] }] })
  })
})

describe('what an editor takes out', () => {
  it('is gone from the history when the entry is withdrawn and published anew', async () => {
    const documentId = await create()
    await publish(documentId, { summary: 'Ring Kari Nordmann.' })
    await publish(documentId, { summary: 'Ring servicekontoret.' })
    expect(JSON.stringify(await read(documentId))).toContain('servicekontoret')
    await barriers().unpublish({ documentId, locale: 'nb' })
    await barriers().publish({ documentId, locale: 'nb' })
    const history = await read(documentId)
    expect(outlineOf(history)).toEqual([['republished', ''], ['withdrawn', ''], ['changed', 'summary'], ['published', '']])
    expect(history.data[2]).toMatchObject({ isWithheld: true, fields: [{ name: 'summary', kind: 'withheld' }] })
    expect(JSON.stringify(history)).not.toMatch(/Kari|servicekontoret/)
    await onDay(1, () => publish(documentId, { summary: 'Ring oss.' }))
    expect((await read(documentId)).data[0]).toMatchObject({ kind: 'changed', isWithheld: false, fields: [{ name: 'summary', kind: 'text' }] })
  })

  it('is gone from the history after a year, when nobody thought of it', async () => {
    const documentId = await onDay(-370, () => create())
    await onDay(-367, () => publish(documentId, { summary: 'Ring Kari Nordmann.' }))
    await onDay(-365, () => publish(documentId, { summary: 'Ring servicekontoret.' }))
    const text = JSON.stringify((await read(documentId)).data.map(({ kind, isWithheld }) => [kind, isWithheld]))
    expect(text).toBe('[["changed",false],["changed",true],["published",false]]')
    expect(JSON.stringify(await onDay(2, () => read(documentId)))).not.toContain('Kari')
  })

  it('was never in it when a slip was mended in the same sitting', async () => {
    const documentId = await create()
    await publish(documentId, { summary: 'Ring Kari Nordmann.' })
    await publish(documentId, { summary: 'Noe i veien.' })
    expect(outlineOf(await read(documentId))).toEqual([['published', '']])
  })
})
