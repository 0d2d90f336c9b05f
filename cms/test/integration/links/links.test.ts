import type { LinksReply } from '../../../src/links/link.ts'
import type { Cms } from '../boot-cms.ts'
import type { CallAdmin } from '../call-admin.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootCms } from '../boot-cms.ts'
import { logIn } from '../call-admin.ts'

const BARRIER = 'api::barrier.barrier'
const TERM = 'api::glossary-term.glossary-term'
const TEMPLATE = 'api::template.template'
const RECIPE = 'api::recipe.recipe'
let cms: Cms
let admin: CallAdmin
let made = 0

beforeAll(async () => {
  cms = await bootCms()
  admin = await logIn(cms)
})
afterAll(() => cms?.stop())

type Uid = Parameters<Cms['strapi']['documents']>[0]
async function make(uid: string, data: Record<string, unknown> = {}, status: 'draft' | 'published' = 'draft', locale = 'nb'): Promise<string> {
  made += 1
  const { documentId } = await cms.strapi.documents(uid as Uid).create({ locale, status, data: { title: `Nr. ${made}`, slug: `nr-${made}`, summary: 'Kort.', ...data } as never } as never)
  return documentId
}
const barrier = () => make(BARRIER, { code: `b-${made}` }, 'published')
async function linksTo(uid: string, documentId: string, query = ''): Promise<LinksReply['links']> {
  const { status, body } = await admin('GET', `/kokeboka/links/${uid}/${documentId}${query}`)
  expect(status).toBe(200)
  return (body as LinksReply).links
}
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children: [{ type: 'text', text: 'Se ' }, ...children] })
const textLink = (url: string) => ({ type: 'link', url, children: [{ type: 'text', text: 'her' }] })
const recipe = { situation: 'Når noe skal prøves.', initiative: 'joint' }
async function upload(name: string): Promise<{ id: number, documentId: string, hash: string, name: string }> {
  return cms.strapi.db.query('plugin::upload.file').create({ data: { documentId: `file${name.replace(/\W/g, '')}`, name, hash: `${name.replace(/\W/g, '_')}_1a2b`, ext: '.png', mime: 'image/png', size: 1, url: `/uploads/${name}`, provider: 'local' } })
}

describe('what links here', () => {
  it('finds relations, those in components of components too, and tells drafts from published entries', async () => {
    const target = await barrier()
    const direct = await make(RECIPE, { ...recipe, title: 'A direkte', barriers: [target] }, 'published')
    const inStep = await make(RECIPE, { ...recipe, title: 'B i et steg', steps: [{ phase: 'before', title: 'Først', text: [paragraph()], pitfall: { text: 'Å vente.', barrier: target } }] })
    expect(await linksTo(BARRIER, target)).toEqual([
      { uid: RECIPE, typeLabel: 'Oppskrift', documentId: direct, locale: 'nb', title: 'A direkte', isDraft: true, isPublished: true, fields: ['Barrierer'] },
      { uid: RECIPE, typeLabel: 'Oppskrift', documentId: inStep, locale: 'nb', title: 'B i et steg', isDraft: true, isPublished: false, fields: ['Steg › Fallgruve › Barriere'] },
    ])
  })

  it('sees a link that only readers see, because the draft has gone on', async () => {
    const target = await barrier()
    const documentId = await make(RECIPE, { ...recipe, barriers: [target] }, 'published')
    await cms.strapi.documents(RECIPE).update({ documentId, locale: 'nb', data: { barriers: [] } as never })
    expect(await linksTo(BARRIER, target)).toMatchObject([{ documentId, isDraft: false, isPublished: true }])
  })

  it('finds relations from both ends of the same type, and not the document itself', async () => {
    const target = await make(TERM, { definition: 'Noe.' })
    const other = await make(TERM, { definition: 'Noe annet.', seeAlso: [target] })
    await cms.strapi.documents(TERM).update({ documentId: target, locale: 'nb', data: { seeAlso: [target] } as never })
    expect((await linksTo(TERM, target)).map(link => link.documentId)).toEqual([other])
  })

  it('finds references across languages, in a type and in a component', async () => {
    const target = await make('api::example.example', { state: 'worked-up' })
    const related = await make(RECIPE, { ...recipe, title: 'A', relatedEntries: [{ type: 'example', documentId: target }] }, 'draft', 'nn')
    const inStep = await make(RECIPE, { ...recipe, title: 'B', steps: [{ phase: 'before', title: 'Først', text: [paragraph()], examples: [{ type: 'example', documentId: target }] }] })
    const links = await linksTo('api::example.example', target)
    expect(links.map(link => [link.documentId, link.locale])).toEqual([[related, 'nn'], [inStep, 'nb']])
    expect(links[1]?.fields[0]).toMatch(/^Steg › /)
    expect(await linksTo('api::example.example', target, '?locale=nb')).toHaveLength(2)
  })

  it('finds links in texts by their address, and no other text with the same words', async () => {
    const target = await make(TEMPLATE, { slug: 'notatmal', kind: 'note', version: '1', versionDate: '2026-01-01' })
    const linking = await make(RECIPE, { ...recipe, body: [paragraph(textLink('/nn/maler/notatmal?fra=her'))] })
    await make(RECIPE, { ...recipe, body: [paragraph({ type: 'text', text: 'skriv /notatmal' }), paragraph(textLink('/maler/notatmal-to'))] })
    expect(await linksTo(TEMPLATE, target)).toMatchObject([{ documentId: linking, fields: ['Innhold'] }])
  })

  it('finds where a file is used, in media fields and in texts', async () => {
    const file = await upload('kart.png')
    const attached = await make(TEMPLATE, { title: 'A', kind: 'note', version: '1', versionDate: '2026-01-01', attachments: [file.id] })
    const shown = await make(RECIPE, { ...recipe, title: 'B' })
    const body = [{ type: 'image', image: { ...file, url: '/uploads/kart.png', alternativeText: 'Kart' }, children: [{ type: 'text', text: '' }] }]
    await cms.strapi.db.query(RECIPE).updateMany({ where: { documentId: shown }, data: { body: JSON.stringify(body) } })
    expect((await linksTo('plugin::upload.file', file.documentId)).map(link => link.documentId).sort()).toEqual([attached, shown].sort())
  })

  it('keeps to one language where asked', async () => {
    const target = await barrier()
    await cms.strapi.documents(BARRIER).update({ documentId: target, locale: 'nn', data: { title: 'Nynorsk', slug: `nn-${made}`, summary: 'Kort.' } as never })
    await make(RECIPE, { ...recipe, title: 'nb', barriers: [target] })
    await make(RECIPE, { ...recipe, title: 'nn', barriers: [target] }, 'draft', 'nn')
    expect((await linksTo(BARRIER, target)).map(link => link.title)).toEqual(['nb', 'nn'])
    expect((await linksTo(BARRIER, target, '?locale=nn')).map(link => link.title)).toEqual(['nn'])
  })

  it('answers for many at once, without what goes with them', async () => {
    const [one, two] = [await make(TERM, { definition: 'En.' }), await make(TERM, { definition: 'To.' })]
    await cms.strapi.documents(TERM).update({ documentId: one, locale: 'nb', data: { seeAlso: [two] } as never })
    const linking = await make(RECIPE, { ...recipe, terms: [one, two] })
    expect(await linksTo(TERM, `${one},${two}`)).toMatchObject([{ documentId: linking }])
  })

  it('is empty for what nobody points at, and for what does not exist', async () => {
    expect(await linksTo(BARRIER, await barrier())).toEqual([])
    expect(await linksTo(BARRIER, 'finnesikke')).toEqual([])
  })

  it.each([
    ['a type that is not ours', '/kokeboka/links/admin::user/abc', 400],
    ['an id with a wildcard', '/kokeboka/links/api::recipe.recipe/a%25', 400],
    ['a language that is none', '/kokeboka/links/api::recipe.recipe/abc?locale=%27', 400],
  ])('refuses %s', async (_name, path, status) => {
    expect((await admin('GET', path)).status).toBe(status)
  })

  it('belongs to those who are logged in', async () => {
    expect((await fetch(`${cms.url}/kokeboka/links/${BARRIER}/abc`)).status).toBe(401)
  })
})

describe('publishing an image', () => {
  const image = (alternativeText: string | null) => ({
    type: 'image',
    image: { name: 'møte.png', alternativeText, url: '/uploads/m.png', caption: null, width: 1, height: 1, formats: null, hash: 'm', ext: '.png', mime: 'image/png', size: 1, previewUrl: null, provider: 'local', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
    children: [{ type: 'text', text: '' }],
  })
  const publish = (uid: string, documentId: string) => cms.strapi.documents(uid as typeof RECIPE).publish({ documentId, locale: 'nb' })

  it.each([null, '', '  '])('in a text without alternative text (%j) is refused, with the name of the file and the field', async (text) => {
    const documentId = await make(RECIPE, { ...recipe, body: [image(text)] })
    await expect(publish(RECIPE, documentId)).rejects.toThrow('Bildet «møte.png» i «Innhold» mangler alternativ tekst.')
    expect(await cms.strapi.documents(RECIPE).findOne({ documentId, locale: 'nb', status: 'published' })).toBeNull()
  })

  it('inside a component is looked at too', async () => {
    const documentId = await make(RECIPE, { ...recipe, steps: [{ phase: 'before', title: 'Først', text: [image(null)] }] })
    await expect(publish(RECIPE, documentId)).rejects.toThrow('«Steg › Tekst»')
  })

  it.each(['Fire personer rundt et bord', '-'])('is let through with «%s»', async (text) => {
    const { entries } = await publish(RECIPE, await make(RECIPE, { ...recipe, body: [image(text)] }))
    expect(entries).toHaveLength(1)
  })

  it('in a media field is refused without, and other files are let through', async () => {
    const template = { kind: 'note', version: '1', versionDate: '2026-01-01', fields: [], sections: [{ heading: 'H', text: 'T' }] }
    const picture = await upload('skjema.png')
    const document = await cms.strapi.db.query('plugin::upload.file').create({ data: { documentId: 'fileskjemadocx', name: 'skjema.docx', hash: 'skjema_docx', ext: '.docx', mime: 'application/msword', size: 1, url: '/uploads/skjema.docx', provider: 'local' } })
    const refused = await make(TEMPLATE, { ...template, attachments: [picture.id] })
    await expect(publish(TEMPLATE, refused)).rejects.toThrow(/Bildet «skjema\.png» i «.+» mangler alternativ tekst\./)
    expect((await publish(TEMPLATE, await make(TEMPLATE, { ...template, attachments: [document.id] }))).entries).toHaveLength(1)
  })

  it('is looked at however it is published', async () => {
    await expect(make(RECIPE, { ...recipe, body: [image(null)] }, 'published')).rejects.toThrow('mangler alternativ tekst')
  })

  it('may lie in a draft without', async () => {
    expect(await make(RECIPE, { ...recipe, body: [image(null)] })).toMatch(/^[a-z0-9]+$/)
  })
})
