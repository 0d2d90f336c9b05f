import type { Cms } from '../boot-cms.ts'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureHistory, ensureRevisions } from '../../../src/history/ensure-history.ts'
import { bootCms } from '../boot-cms.ts'
import { logIn } from '../log-in.ts'

/** The compiled module, which Strapi runs: which batch is open is remembered in the module itself. */
const { keepRevisionsTogether } = createRequire(import.meta.url)('../../../dist/src/history/revision-batch.js') as typeof import('../../../src/history/revision-batch.ts')

const BARRIER = 'api::barrier.barrier'
interface Row { id: number, action: string, locale: string, by: string, admin_name: string | null, title: string, hash: string, is_unchanged: boolean | number, content: string, private_paths: string }

let cms: Cms
let made = 0

beforeAll(async () => {
  cms = await bootCms()
})
afterAll(() => cms?.stop())

const barriers = () => cms.strapi.documents(BARRIER)
function barrier(): Record<string, unknown> {
  made += 1
  return { code: `h-${made}`, title: `Barriere ${made}`, slug: `historie-${made}`, summary: 'Noe i veien.', moves: [{ title: 'Grep', text: 'Gjør noe.', who: 'both' }] }
}
const create = (status: 'draft' | 'published' = 'draft') => barriers().create({ locale: 'nb', data: barrier() as never, status })
const revisions = (documentId: string): Promise<Row[]> => cms.strapi.db.connection('revisions').where({ document_id: documentId }).orderBy('id')
const actions = async (documentId: string) => (await revisions(documentId)).map(row => `${row.action} ${row.locale}`)

describe('a revision', () => {
  it('is kept of each publish, with the whole content, and of what unpublish and delete take away', async () => {
    const { documentId } = await create()
    expect(await actions(documentId)).toEqual([])
    await barriers().publish({ documentId, locale: 'nb' })
    await barriers().unpublish({ documentId, locale: 'nb' })
    await barriers().publish({ documentId, locale: 'nb' })
    await barriers().delete({ documentId })
    expect(await actions(documentId)).toEqual(['publish nb', 'unpublish nb', 'publish nb', 'delete nb'])
    const rows = await revisions(documentId)
    expect(new Set(rows.map(row => row.hash)).size).toBe(1)
    expect(JSON.parse(rows.at(-1)?.content ?? '')).toMatchObject({ documentId, locale: 'nb', title: `Barriere ${made}`, moves: [{ title: 'Grep', who: 'both' }] })
  })

  it('is kept of create and update that publish at once, also when few fields are asked for', async () => {
    const { documentId } = await create('published')
    await barriers().update({ documentId, locale: 'nb', data: { title: 'Ny' } as never, status: 'published', fields: ['title'] })
    expect((await revisions(documentId)).map(row => [row.action, row.title])).toEqual([['publish', `Barriere ${made}`], ['publish', 'Ny']])
  })

  it('is not kept of drafts, clones, discarded drafts and reads', async () => {
    const { documentId } = await create('published')
    await barriers().update({ documentId, locale: 'nb', data: { title: 'Endret' } as never })
    await barriers().discardDraft({ documentId, locale: 'nb' })
    const clone = await barriers().clone({ documentId, data: barrier() as never })
    await barriers().findMany({})
    expect(await actions(documentId)).toEqual(['publish nb'])
    expect(await actions(clone?.documentId ?? '')).toEqual([])
  })

  it('is kept of each language by itself, and of deleting a draft that was never public nothing', async () => {
    const { documentId } = await create()
    await barriers().update({ documentId, locale: 'nn', data: barrier() as never })
    await barriers().publish({ documentId, locale: ['nb', 'nn'] })
    await barriers().delete({ documentId, locale: 'nn' })
    await barriers().unpublish({ documentId, locale: '*' })
    expect((await actions(documentId)).sort()).toEqual(['delete nn', 'publish nb', 'publish nn', 'unpublish nb'])
    const draft = await create()
    await barriers().delete({ documentId: draft.documentId })
    expect(await actions(draft.documentId)).toEqual([])
  })

  it('is kept of every write to a type that is public at once', async () => {
    const municipalities = cms.strapi.documents('api::municipality.municipality')
    const { documentId } = await municipalities.create({ data: { code: '0001', title: 'Prøvevik', slug: 'provevik', validFrom: '2024-01-01' } as never })
    await municipalities.update({ documentId, data: { website: 'https://eksempel.no' } as never })
    await municipalities.delete({ documentId })
    expect(await actions(documentId)).toEqual(['publish ', 'publish ', 'delete '])
  })

  it('is marked where the content is as it already was', async () => {
    const { documentId } = await create('published')
    await barriers().publish({ documentId, locale: 'nb' })
    await barriers().update({ documentId, locale: 'nb', data: { summary: 'Noe annet.' } as never, status: 'published' })
    expect((await revisions(documentId)).map(row => Boolean(row.is_unchanged))).toEqual([false, true, false])
  })

  it('holds relations as keys and names private fields', async () => {
    const [row] = await cms.strapi.db.connection('revisions').where({ uid: 'api::recipe.recipe' }) as Row[]
    const barrierId = (await cms.strapi.db.query(BARRIER).findOne({ where: { slug: 'ulikt-tempo' } }))?.documentId
    const content = JSON.parse(row?.content ?? '')
    expect(content.barriers).toEqual([{ documentId: barrierId }])
    expect(content.steps[0].pitfall.barrier).toEqual({ documentId: barrierId })
    expect(content.editorNote).toMatch(/hemmelig/)
    expect(JSON.parse(row?.private_paths ?? '')).toContain('editorNote')
    expect(row?.content).not.toMatch(/createdBy|"id":/)
    expect(row).toMatchObject({ by: 'seeds', admin_name: null })
  })

  it('is kept of what an editor does in the admin, also in bulk, with the editor\'s name', async () => {
    const documentIds = [(await create()).documentId, (await create()).documentId]
    const call = await logIn(cms)
    const path = `/content-manager/collection-types/${BARRIER}`
    const replies = [
      await call('POST', `${path}/${documentIds[0]}/actions/publish?locale=nb`, {}),
      await call('POST', `${path}/actions/bulkPublish?locale=nb`, { documentIds }),
      await call('POST', `${path}/actions/bulkUnpublish?locale=nb`, { documentIds }),
      await call('POST', `${path}/actions/bulkDelete`, { documentIds }),
    ]
    expect(replies.map(reply => reply.status)).toEqual([200, 200, 200, 200])
    const rows = await Promise.all(documentIds.map(revisions))
    expect(rows.map(ofOne => ofOne.map(row => [row.action, Boolean(row.is_unchanged)]))).toEqual([
      [['publish', false], ['publish', true], ['unpublish', false]],
      [['publish', false], ['unpublish', false]],
    ])
    expect(new Set(rows.flat().map(row => `${row.by} ${row.admin_name}`))).toEqual(new Set(['editor Redaktør i kokeboka']))
  })
})

describe('the transaction', () => {
  it('publishes nothing when the revision cannot be written', async () => {
    const { documentId } = await create()
    await cms.strapi.db.connection.schema.renameTable('revisions', 'revisions_away')
    try {
      await expect(barriers().publish({ documentId, locale: 'nb' })).rejects.toThrow(/revisions/)
    }
    finally {
      await cms.strapi.db.connection.schema.renameTable('revisions_away', 'revisions')
    }
    expect(await barriers().findOne({ documentId, locale: 'nb', status: 'published' })).toBeNull()
    expect(await actions(documentId)).toEqual([])
  })

  it('keeps nothing when the publish around it is rolled back', async () => {
    const { documentId } = await create()
    await expect(cms.strapi.db.transaction(async () => {
      await barriers().publish({ documentId, locale: 'nb' })
      throw new Error('the second was not valid')
    })).rejects.toThrow('the second was not valid')
    expect(await actions(documentId)).toEqual([])
  })
})

describe('what is kept', () => {
  it.each([
    ['changed', () => cms.strapi.db.connection('revisions').update({ title: 'Ny' })],
    ['changed in a single row', () => cms.strapi.db.connection('revisions').where({ id: 1 }).update({ content: '{}' })],
    ['deleted', () => cms.strapi.db.connection('revisions').delete()],
  ])('cannot be %s in the database', async (_, change) => {
    const before = await cms.strapi.db.connection('revisions').orderBy('id')
    await expect(change()).rejects.toThrow('revisions is append-only')
    expect(await cms.strapi.db.connection('revisions').orderBy('id')).toEqual(before)
  })
})

describe('the guards', () => {
  it('are made again at every start where they are gone', async () => {
    const db = cms.strapi.db.connection
    await (cms.strapi.db.dialect.client === 'sqlite' ? db.raw('DROP TRIGGER revisions_refuse_delete') : db.raw('DROP TRIGGER revisions_refuse_change ON revisions'))
    await ensureHistory(cms.strapi)
    await ensureHistory(cms.strapi)
    await expect(db('revisions').delete()).rejects.toThrow('revisions is append-only')
  })
})

describe('a batch', () => {
  it('keeps one revision of each document as it was at the end, with the word for who', async () => {
    const ids = await keepRevisionsTogether(cms.strapi, { by: 'import' }, async () => {
      const first = await create('published')
      await barriers().update({ documentId: first.documentId, locale: 'nb', data: { title: 'Sist' } as never, status: 'published' })
      const second = await create('published')
      await barriers().unpublish({ documentId: second.documentId, locale: 'nb' })
      return [first.documentId, second.documentId]
    })
    expect((await revisions(ids[0] ?? '')).map(row => [row.action, row.title, row.by])).toEqual([['publish', 'Sist', 'import']])
    expect(await actions(ids[1] ?? '')).toEqual(['publish nb', 'unpublish nb'])
  })

  it('keeps nothing when its work fails', async () => {
    const ids: string[] = []
    await expect(keepRevisionsTogether(cms.strapi, { by: 'import' }, async () => {
      ids.push((await create('published')).documentId)
      throw new Error('a bad line')
    })).rejects.toThrow('a bad line')
    expect(await actions(ids[0] ?? '')).toEqual([])
  })
})

describe('what was published past the document service', () => {
  it('gets a first revision, once', async () => {
    const { documentId } = await create()
    await cms.strapi.db.query(BARRIER).create({ data: { ...barrier(), documentId, locale: 'nb', publishedAt: new Date(), moves: [] } })
    expect(await ensureRevisions(cms.strapi)).toBe(1)
    expect(await ensureRevisions(cms.strapi)).toBe(0)
    expect(await revisions(documentId)).toMatchObject([{ action: 'publish', by: 'first-kept' }])
  })
})
