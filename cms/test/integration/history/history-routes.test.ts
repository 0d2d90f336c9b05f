import type { Comparison } from '../../../src/history/comparison.ts'
import type { RevisionSummary } from '../../../src/history/revision.ts'
import type { Cms } from '../boot-cms.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootCms } from '../boot-cms.ts'
import { logIn } from '../log-in.ts'

const RECIPE = 'api::recipe.recipe'
const BARRIER = 'api::barrier.barrier'

let cms: Cms
let call: Awaited<ReturnType<typeof logIn>>
let made = 0

beforeAll(async () => {
  cms = await bootCms()
  call = await logIn(cms)
})
afterAll(() => cms?.stop())

async function publishBarrier(): Promise<string> {
  made += 1
  const data = { code: `r-${made}`, title: `Barriere ${made}`, slug: `utgave-${made}`, summary: 'Noe i veien.' }
  return (await cms.strapi.documents(BARRIER).create({ locale: 'nb', data: data as never, status: 'published' })).documentId
}
async function publishRecipe(data: Record<string, unknown> = {}): Promise<string> {
  made += 1
  const recipe = { title: `Oppskrift ${made}`, slug: `oppskrift-${made}`, summary: 'Slik gjør dere det.', initiative: 'joint', situation: 'Når dere vil prøve.', editorNote: 'Et notat.', ...data }
  return (await cms.strapi.documents(RECIPE).create({ locale: 'nb', data: recipe as never, status: 'published' })).documentId
}
async function update(documentId: string, data: Record<string, unknown>, status: 'draft' | 'published' = 'published'): Promise<void> {
  await cms.strapi.documents(RECIPE).update({ documentId, locale: 'nb', data: data as never, status })
}
const draftOf = (documentId: string) => cms.strapi.documents(RECIPE).findOne({ documentId, locale: 'nb', populate: { barriers: true, steps: true } as never }) as Promise<Record<string, unknown> | null>
async function list(documentId: string, query = ''): Promise<RevisionSummary[]> {
  const { status, body } = await call('GET', `/kokeboka/history/revisions?uid=${RECIPE}&documentId=${documentId}${query}`)
  expect(status).toBe(200)
  return body?.data as RevisionSummary[]
}
async function compare(from: number | 'none', to: number | 'current'): Promise<Comparison> {
  const { status, body } = await call('GET', `/kokeboka/history/comparison?from=${from}&to=${to}`)
  expect(status).toBe(200)
  return body?.data as Comparison
}
const restore = (id: number | undefined) => call('POST', `/kokeboka/history/revisions/${id}/restore`)

describe('the list of revisions', () => {
  it('gives the newest first, a page at a time, with the number of all', async () => {
    const documentId = await publishRecipe()
    await update(documentId, { title: 'To' })
    await update(documentId, { title: 'Tre' })
    expect((await list(documentId)).map(revision => revision.title)).toEqual(['Tre', 'To', `Oppskrift ${made}`])
    const { body } = await call('GET', `/kokeboka/history/revisions?uid=${RECIPE}&documentId=${documentId}&locale=nb&pageSize=1&page=2`)
    expect(body).toMatchObject({ data: [{ title: 'To', action: 'publish', locale: 'nb', by: 'system', admin: null, isUnchanged: false }], meta: { total: 3 } })
    expect(await list(documentId, '&locale=nn')).toEqual([])
  })

  it.each(['uid=api::submission.submission&documentId=a', 'documentId=a', `uid=${RECIPE}&documentId=a&order=up`, `uid=${RECIPE}&documentId=a&pageSize=1000`])('refuses «%s»', async (query) => {
    expect((await call('GET', `/kokeboka/history/revisions?${query}`)).status).toBe(400)
  })
})

describe('a comparison', () => {
  it('tells by field and word what differs, with the editor\'s labels', async () => {
    const barrier = await publishBarrier()
    const documentId = await publishRecipe({ steps: [{ phase: 'before', title: 'Møtes', text: paragraph('Ta en prat.') }, { phase: 'after', title: 'Slutt', text: paragraph('Takk.') }] })
    await update(documentId, {
      summary: 'Slik gjør dere det sammen.',
      initiative: 'entrepreneur',
      audiences: ['public-sector'],
      barriers: { set: [{ documentId: barrier }] },
      steps: [{ phase: 'before', title: 'Møtes', text: paragraph('Ta en lang prat.') }, { phase: 'after', title: 'Slutt', text: paragraph('Takk.') }, { phase: 'after', title: 'Feire', text: paragraph('Kake.') }],
    })
    const [after, before] = await list(documentId)
    const { changes, unchangedLabels } = await compare(before?.id ?? 0, after?.id ?? 0)
    expect(changes).toEqual(expect.arrayContaining([
      { kind: 'text', name: 'summary', label: 'Ingress', parts: [{ change: 'same', text: 'Slik gjør dere det' }, { change: 'added', text: ' sammen' }, { change: 'same', text: '.' }] },
      { kind: 'value', name: 'initiative', label: 'Hvem tok initiativet?', type: 'enumeration', before: 'joint', after: 'entrepreneur' },
      { kind: 'items', name: 'audiences', label: 'Hvem er det for?', items: [{ change: 'added', name: 'Offentlig sektor', fields: [] }] },
      { kind: 'items', name: 'barriers', label: 'Barrierer', items: [{ change: 'added', name: `Barriere ${made - 1}`, fields: [] }] },
    ]))
    const steps = changes.find(change => change.name === 'steps')
    expect(steps).toMatchObject({ items: [
      { change: 'changed', name: 'Møtes', fields: [{ label: 'Tekst', parts: [{ text: 'Ta en ' }, { change: 'added', text: 'lang ' }, { text: 'prat.' }] }] },
      { change: 'added', name: 'Feire' },
    ] })
    expect(changes).toHaveLength(5)
    expect(unchangedLabels).toContain('Tittel')
  })

  it('is made with the draft as it is now, and with nothing', async () => {
    const documentId = await publishRecipe()
    await update(documentId, { title: 'Utkast' }, 'draft')
    const [revision] = await list(documentId)
    expect((await compare(revision?.id ?? 0, 'current')).changes.map(change => change.label)).toEqual(['Tittel'])
    expect((await compare('none', revision?.id ?? 0)).changes.map(change => change.label)).toEqual(expect.arrayContaining(['Tittel', 'Ingress', 'Notat til redaksjonen']))
  })

  it('refuses two documents, and a revision that is not there', async () => {
    const [[first], [second]] = [await list(await publishRecipe()), await list(await publishRecipe())]
    expect((await call('GET', `/kokeboka/history/comparison?from=${first?.id}&to=${second?.id}`)).status).toBe(400)
    expect((await call('GET', '/kokeboka/history/comparison?from=none&to=999999')).status).toBe(404)
    expect((await call('GET', '/kokeboka/history/comparison?from=none&to=current')).status).toBe(400)
  })
})

describe('a restored revision', () => {
  it('becomes the draft, and leaves what is published', async () => {
    const barrier = await publishBarrier()
    const documentId = await publishRecipe({ steps: [{ phase: 'before', title: 'Først', text: paragraph('En.') }], barriers: [barrier], editorNote: 'Gammelt notat' })
    await update(documentId, { title: 'Ny', steps: [], barriers: [], editorNote: null })
    const old = (await list(documentId)).at(-1)
    const { status, body } = await restore(old?.id)
    expect([status, body]).toMatchObject([200, { data: { documentId, locale: 'nb', dropped: [] } }])
    expect(await draftOf(documentId)).toMatchObject({ title: old?.title, editorNote: 'Gammelt notat', steps: [{ title: 'Først' }], barriers: [{ documentId: barrier }], publishedAt: null })
    const published = await cms.strapi.documents(RECIPE).findOne({ documentId, locale: 'nb', status: 'published' })
    expect(published?.title).toBe('Ny')
    expect(await list(documentId)).toHaveLength(2)
    expect((await compare(old?.id ?? 0, 'current')).changes).toEqual([])
  })

  it('comes without what has been deleted since, and says so by name', async () => {
    const barrier = await publishBarrier()
    const name = `Barriere ${made}`
    const documentId = await publishRecipe({ barriers: [barrier] })
    await cms.strapi.documents(BARRIER).delete({ documentId: barrier, locale: '*' })
    const { status, body } = await restore((await list(documentId))[0]?.id)
    expect([status, body?.data]).toMatchObject([200, { dropped: [{ what: 'relation', name }] }])
    expect(await draftOf(documentId)).toMatchObject({ barriers: [] })
  })

  it('brings a deleted document back as a draft under its own id', async () => {
    const documentId = await publishRecipe({ title: 'Slettet' })
    await cms.strapi.documents(RECIPE).delete({ documentId, locale: '*' })
    const [deleted] = await list(documentId)
    expect(deleted?.action).toBe('delete')
    expect((await restore(deleted?.id)).status).toBe(200)
    expect(await draftOf(documentId)).toMatchObject({ title: 'Slettet', publishedAt: null })
    expect(await cms.strapi.documents(RECIPE).findOne({ documentId, locale: 'nb', status: 'published' })).toBeNull()
  })

  it('is refused with the field where the schema cannot take it', async () => {
    const documentId = await publishRecipe({ title: 'Passer ikke' })
    const [revision] = await list(documentId)
    const row = await cms.strapi.db.connection('revisions').where({ id: revision?.id }).first()
    const { id: _, ...kept } = row
    await cms.strapi.db.connection('revisions').insert({ ...kept, content: JSON.stringify({ ...JSON.parse(row.content), initiative: 'nobody', steps: 'tekst' }) })
    const [misfit] = await list(documentId)
    const { status, body } = await restore(misfit?.id)
    expect([status, body?.error]).toMatchObject([409, { details: { reason: 'does-not-fit', problems: [
      'Feltet «Hvem tok initiativet?» har verdien «nobody», som ikke lenger finnes i lista.',
      'Feltet «Steg» har fått en annen form siden den gang.',
    ] } }])
  })

  it('is refused in a type that has no drafts, where it would be public at once', async () => {
    await cms.strapi.documents('api::county.county').create({ data: { code: '90', title: 'Prøvefylket', slug: 'provefylket', validFrom: '2024-01-01' } as never })
    const row = await cms.strapi.db.connection('revisions').where({ uid: 'api::county.county' }).first()
    const { status, body } = await restore(row.id)
    expect([status, body?.error]).toMatchObject([409, { details: { reason: 'type-without-drafts' } }])
  })
})

describe('the export', () => {
  it('gives every revision as a line of JSON, of one type and since a day', async () => {
    await publishRecipe()
    const lines = async (query: string) => (await call('GET', `/kokeboka/history/export${query}`)).text.trim().split('\n').filter(Boolean).map(line => JSON.parse(line))
    const rows = await cms.strapi.db.connection('revisions').orderBy('id')
    const all = await lines('')
    expect(all.map(line => line.id)).toEqual(rows.map((row: { id: number }) => row.id))
    expect(all.at(-1)).toMatchObject({ uid: RECIPE, locale: 'nb', action: 'publish', content: { editorNote: 'Et notat.' } })
    expect(new Set((await lines('?type=recipe')).map(line => line.uid))).toEqual(new Set([RECIPE]))
    expect(await lines('?since=2999-01-01')).toEqual([])
    expect((await call('GET', '/kokeboka/history/export?type=submission')).status).toBe(400)
  })
})

describe('who may use history', () => {
  it('is nobody without a login, and nobody without the permission', async () => {
    expect((await fetch(`${cms.url}/kokeboka/history/export`)).status).toBe(401)
    const role = await cms.strapi.service('admin::role').create({ name: 'Uten historikk', description: '' })
    await cms.strapi.service('admin::user').create({ email: 'uten@eksempel.no', password: 'Eksempel-passord-2', firstname: 'Uten', lastname: 'Tilgang', isActive: true, registrationToken: null, roles: [role.id] })
    const callWithout = await logIn(cms, { email: 'uten@eksempel.no', password: 'Eksempel-passord-2' })
    expect((await callWithout('GET', '/kokeboka/history/export')).status).toBe(403)
    await cms.strapi.service('admin::role').assignPermissions(role.id, [{ action: 'api::history.read' }, { action: 'api::history.restore' }])
    const row = await cms.strapi.db.connection('revisions').where({ uid: RECIPE }).first()
    expect((await callWithout('GET', `/kokeboka/history/comparison?from=none&to=${row.id}`)).status).toBe(403)
    expect((await callWithout('POST', `/kokeboka/history/revisions/${row.id}/restore`)).status).toBe(403)
    expect((await callWithout('GET', '/kokeboka/history/export')).text).toBe('')
  })
})

function paragraph(text: string): unknown[] {
  return [{ type: 'paragraph', children: [{ type: 'text', text }] }]
}
