import type { Cms } from '../boot-cms.ts'
import type { CallAdmin } from '../call-admin.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTENT_TYPE_NAMES } from '../../../src/content/content-types.ts'
import { createPreviewLink } from '../../../src/preview/preview-link.ts'
import { PREVIEW_TYPES } from '../../../src/preview/preview-types.ts'
import { bootCms } from '../boot-cms.ts'
import { logIn } from '../call-admin.ts'

const RECIPE = 'api::recipe.recipe'
const SECRET = 'a-secret-only-for-the-tests'
let cms: Cms
let admin: CallAdmin
let documentId: string

beforeAll(async () => {
  cms = await bootCms()
  admin = await logIn(cms)
  const term = await cms.strapi.documents('api::glossary-term.glossary-term').create({ locale: 'nb', data: { title: 'Pilot', slug: 'pilot-p', summary: 'Kort.', definition: 'En prøve.' } as never })
  ;({ documentId } = await cms.strapi.documents(RECIPE).create({ locale: 'nb', status: 'published', data: { title: 'Publisert', slug: 'forhandsvist', summary: 'Kort.', situation: 'Når det passer.', initiative: 'joint', editorNote: 'hemmelig notat' } as never }))
  await cms.strapi.documents(RECIPE).update({ documentId, locale: 'nb', data: { title: 'Kladden', summary: null, terms: [term.documentId] } as never })
})
afterAll(() => cms?.stop())

/** What the site asks for, given the link an editor follows. */
async function ask(link: string): Promise<{ status: number, headers: Headers, body: { data: Record<string, unknown>, error?: { message: string } } }> {
  const { pathname, search } = new URL(link)
  const response = await fetch(`${cms.url}${pathname.replace('/forhandsvisning/', '/api/preview/')}${search}`)
  return { status: response.status, headers: response.headers, body: await response.json() as never }
}
const linkTo = (type: string, id: string, locale = 'nb', now?: number) => createPreviewLink(SECRET, 'http://localhost:3000', { type, documentId: id, locale }, now)
const askAdmin = (uid: string, id: string) => admin('GET', `/content-manager/preview/url/${uid}?documentId=${id}&locale=nb&status=modified`)

describe('the preview button', () => {
  it('leads to a signed address of the site, which the CMS answers with the draft', async () => {
    const { status, body } = await askAdmin(RECIPE, documentId)
    expect(status).toBe(200)
    const { url } = (body as { data: { url: string } }).data
    expect(url).toMatch(new RegExp(`^http://localhost:3000/forhandsvisning/recipe/${documentId}\\?locale=nb&expires=\\d+&signature=[0-9a-f]{64}$`))
    expect((await ask(url)).body.data).toMatchObject({ title: 'Kladden' })
  })

  it('is there for every type that has a page, and for no other', async () => {
    const shown = await Promise.all(CONTENT_TYPE_NAMES.filter(name => name !== 'site-settings').map(async name => (await askAdmin(`api::${name}.${name}`, 'abc')).status === 200 ? name : null))
    expect(shown.filter(name => name !== null).sort()).toEqual([...PREVIEW_TYPES].sort())
  })

  it('may be opened inside the admin, and nothing else may', async () => {
    const policy = (await fetch(`${cms.url}/admin/init`)).headers.get('content-security-policy') ?? ''
    expect(policy).toContain('frame-src http://localhost:3000;')
  })
})

describe('the draft behind a preview link', () => {
  it('has the shape of the contract, with what is not written yet as null', async () => {
    const { status, headers, body } = await ask(linkTo('recipe', documentId))
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ documentId, title: 'Kladden', summary: null, steps: [], difficulty: null, terms: [{ slug: 'pilot-p', definition: 'En prøve.' }] })
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex')
  })

  it('has no private field', async () => {
    expect(JSON.stringify((await ask(linkTo('recipe', documentId))).body)).not.toMatch(/hemmelig|editorNote|createdBy|updatedBy/)
  })

  it.each([
    ['whose time is over', () => linkTo('recipe', documentId, 'nb', Date.now() - 3600_001), 'utløpt'],
    ['with a changed language', () => linkTo('recipe', documentId).replace('locale=nb', 'locale=nn'), 'ikke gyldig'],
    ['with a changed type', () => linkTo('recipe', documentId).replace('/recipe/', '/example/'), 'ikke gyldig'],
    ['with a changed time', () => linkTo('recipe', documentId).replace(/expires=\d/, 'expires=9'), 'ikke gyldig'],
    ['with a made-up signature', () => linkTo('recipe', documentId).replace(/signature=.*/, `signature=${'0'.repeat(64)}`), 'ikke gyldig'],
  ])('is closed to a link %s', async (_name, link, reason) => {
    const { status, headers, body } = await ask(link())
    expect(status).toBe(403)
    expect(body.error?.message).toContain(reason)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it.each([
    ['without a signature', () => linkTo('recipe', documentId).replace(/&signature=.*/, '')],
    ['with two', () => `${linkTo('recipe', documentId)}&signature=${'0'.repeat(64)}`],
    ['of a type without a page', () => linkTo('county', documentId)],
    ['with a parameter of its own', () => `${linkTo('recipe', documentId)}&populate=createdBy`],
  ])('is not given to a link %s', async (_name, link) => {
    expect((await ask(link())).status).toBe(400)
  })

  it('is not there for an unknown document or language', async () => {
    expect((await ask(linkTo('recipe', 'finnesikke'))).status).toBe(404)
    expect((await ask(linkTo('recipe', documentId, 'en'))).status).toBe(404)
  })
})
