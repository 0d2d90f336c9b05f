import type { Cms } from '../boot-cms.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootCms } from '../boot-cms.ts'
import { logIn } from '../log-in.ts'

const RECIPE = 'api::recipe.recipe'

let cms: Cms
let call: Awaited<ReturnType<typeof logIn>>

beforeAll(async () => {
  cms = await bootCms()
  call = await logIn(cms)
})
afterAll(() => cms?.stop())

const freeze = (name: unknown) => call('POST', '/kokeboka/editions', { name })
async function read(path: string): Promise<{ status: number, type: string | null, text: string }> {
  const response = await fetch(`${cms.url}/api/editions${path}`)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}
async function readLines(path: string): Promise<Record<string, unknown>[]> {
  return (await read(path)).text.split('\n').filter(Boolean).map(line => JSON.parse(line))
}

describe('an edition', () => {
  it('holds everything that is published when it is frozen, and stays so', async () => {
    const { status, body } = await freeze('2026-1')
    expect([status, body?.data]).toMatchObject([201, { name: '2026-1', counts: { 'recipe': 1, 'barrier': 2, 'glossary-term': 2 } }])
    const recipe = await cms.strapi.db.query(RECIPE).findOne({ where: { slug: 'liten-prove', publishedAt: null } })
    await cms.strapi.documents(RECIPE).update({ documentId: recipe?.documentId, locale: 'nb', data: { title: 'Skrevet om' } as never, status: 'published' })
    await cms.strapi.documents('api::glossary-term.glossary-term').delete({ documentId: (await cms.strapi.db.query('api::glossary-term.glossary-term').findOne({ where: { slug: 'behov' } }))?.documentId, locale: '*' })

    expect(await readLines('/2026-1/recipe.jsonl')).toMatchObject([{ documentId: recipe?.documentId, title: 'En liten prøve', steps: [{ pitfall: { text: 'Å vente.' } }] }])
    expect((await readLines('/2026-1/glossary-term.jsonl')).map(term => term.slug).sort()).toEqual(['behov', 'pilot'])
    expect((await freeze('2026-2')).body?.data).toMatchObject({ counts: { 'recipe': 1, 'glossary-term': 1 } })
    expect(await readLines('/2026-2/recipe.jsonl')).toMatchObject([{ title: 'Skrevet om' }])
  })

  it('holds what was published without a revision', async () => {
    const entry = { code: 'uten', title: 'Uten utgave', slug: 'uten-utgave', summary: 'Kom utenom.', documentId: 'utenutgaveutenutgaveuten', locale: 'nb', publishedAt: new Date(), moves: [] }
    await cms.strapi.db.query('api::barrier.barrier').create({ data: entry })
    expect((await freeze('2026-3')).status).toBe(201)
    expect((await readLines('/2026-3/barrier.jsonl')).map(barrier => barrier.slug)).toContain('uten-utgave')
  })

  it.each(['2026', '2026-0', '1999-1', '2026-1;drop', '../2026-1', '', 7, null])('is not frozen under the name «%s»', async (name) => {
    expect((await freeze(name)).status).toBe(400)
  })

  it('is not frozen under a name that is taken', async () => {
    const { status, body } = await freeze('2026-1')
    expect([status, body?.error]).toMatchObject([409, { message: 'Det finnes allerede en utgave som heter 2026-1.' }])
    expect((await call('GET', '/kokeboka/editions')).body?.data).toMatchObject([{ name: '2026-3', adminName: 'Redaktør i kokeboka' }, { name: '2026-2' }, { name: '2026-1' }])
  })

  it('is frozen once when two ask at the same time', async () => {
    const replies = await Promise.all([freeze('2027-1'), freeze('2027-1')])
    expect(replies.map(reply => reply.status).sort()).toEqual([201, 409])
  })

  it.each(['editions', 'edition_entries'])('cannot be changed or deleted in the table %s', async (table) => {
    await expect(cms.strapi.db.connection(table).update({ id: 99 })).rejects.toThrow(`${table} is append-only`)
    await expect(cms.strapi.db.connection(table).delete()).rejects.toThrow(`${table} is append-only`)
  })

  it('is frozen by nobody without the permission', async () => {
    expect((await fetch(`${cms.url}/kokeboka/editions`, { method: 'POST' })).status).toBe(401)
  })
})

describe('what anyone may read of an edition', () => {
  it('is its name, its time and its counts', async () => {
    const { status, text } = await read('')
    expect(status).toBe(200)
    const { data } = JSON.parse(text)
    expect(Object.keys(data.at(-1))).toEqual(['name', 'frozenAt', 'counts'])
    expect(JSON.parse((await read('/2026-1')).text).data).toEqual(data.find((edition: { name: string }) => edition.name === '2026-1'))
  })

  it('is no private field, nor who wrote it', async () => {
    const { text, type } = await read('/2026-1/recipe.jsonl')
    expect(type).toContain('application/x-ndjson')
    expect(text).not.toMatch(/hemmelig|editorNote|createdBy|adminName/)
  })

  it('comes as one JSON body too', async () => {
    const { text, type } = await read('/2026-1/recipe')
    expect(type).toContain('application/json')
    expect(JSON.parse(text)).toMatchObject({ data: [{ title: 'En liten prøve' }], meta: { edition: { name: '2026-1' } } })
    expect(JSON.parse((await read('/2026-1/idea')).text)).toMatchObject({ data: [] })
  })

  it.each([['/1999-1', 404], ['/2026-1/submission', 404], ['/2026-1/constructor', 404], ['/2026-1/recipe.jsonl?fields=title', 400], ['?page=1', 400]])('answers %s with %i', async (path, status) => {
    const reply = await read(path)
    expect([reply.status, JSON.parse(reply.text)]).toMatchObject([status, { data: null, error: { status } }])
  })
})
