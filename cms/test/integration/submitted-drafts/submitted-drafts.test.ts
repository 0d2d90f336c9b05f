import type { Cms } from '../boot-cms.ts'
import type { AdminUser } from '../roles/admin-user.ts'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootCms } from '../boot-cms.ts'
import { logIn } from '../roles/admin-user.ts'

const UID = 'api::idea.idea'
let cms: Cms
let forfatter: AdminUser
let other: AdminUser
let redaktør: AdminUser
let made = 0

beforeAll(async () => {
  process.env.SEED = '0'
  cms = await bootCms()
  forfatter = await logIn(cms, 'forfatter')
  other = await logIn(cms, 'forfatter')
  redaktør = await logIn(cms, 'redaktør')
})
afterAll(() => cms?.stop())

const ideas = () => cms.strapi.documents(UID)
async function makeDraft(locales = ['nb']): Promise<string> {
  made += 1
  const data = { title: `Idé ${made}`, slug: `ide-${made}`, summary: 'En idé.', problem: 'Noe.', approach: 'Slik.' }
  const { documentId } = await ideas().create({ locale: locales[0], data: data as never })
  for (const locale of locales.slice(1))
    await ideas().update({ documentId, locale, data: data as never })
  return documentId
}
const path = (documentId: string, rest = '', locale = 'nb'): string => `/kokeboka/drafts/${UID}/${documentId}${rest}?locale=${locale}`
const submit = (documentId: string, locale = 'nb', user = forfatter) => user.call('POST', path(documentId, '/submit', locale), { note: 'Se på steg 2.' })
async function rows(documentId: string): Promise<{ uid: string, locale: string, by: number, at: number | string, note: string | null }[]> {
  return cms.strapi.db.connection('submitted_drafts').where({ document_id: documentId }).orderBy('locale')
}
const locales = async (documentId: string): Promise<string[]> => (await rows(documentId)).map(row => row.locale)

describe('a draft that is sent to the redaktør', () => {
  it('is one row in the list, with who, when and a note, also when sent twice', async () => {
    const documentId = await makeDraft()
    const before = Date.now()
    await submit(documentId)
    const { status, body } = await submit(documentId)
    expect(status).toBe(200)
    expect(body).toMatchObject({ submitted: { by: forfatter.id, name: expect.stringMatching(/^forfatter \d+$/), note: 'Se på steg 2.' }, returned: null })
    const [row, ...rest] = await rows(documentId)
    expect(rest).toEqual([])
    expect(row).toMatchObject({ uid: UID, locale: 'nb', by: forfatter.id, note: 'Se på steg 2.' })
    expect(Number(row?.at)).toBeGreaterThanOrEqual(before)
    expect(JSON.stringify(body)).not.toContain('@')
  })

  it('is taken back by who sent it, and by no other', async () => {
    const documentId = await makeDraft()
    await submit(documentId)
    const refused = await other.call('DELETE', path(documentId, '/submit'))
    expect([refused.status, refused.body.error?.message]).toEqual([403, 'Bare den som sendte kladden, kan trekke den tilbake.'])
    expect(await locales(documentId)).toEqual(['nb'])
    expect((await forfatter.call('DELETE', path(documentId, '/submit'))).body).toEqual({ submitted: null, returned: null })
    expect(await locales(documentId)).toEqual([])
  })

  it('comes back from the redaktør with a note, which stays until it is sent again', async () => {
    const documentId = await makeDraft()
    await submit(documentId)
    expect((await redaktør.call('POST', path(documentId, '/return'), { note: ' ' })).status).toBe(400)
    expect((await redaktør.call('POST', path(documentId, '/return'), { note: 'Kilden mangler.' })).status).toBe(200)
    expect((await forfatter.call('GET', path(documentId))).body).toMatchObject({ submitted: null, returned: { by: redaktør.id, note: 'Kilden mangler.' } })
    expect((await redaktør.call('POST', path(documentId, '/return'), { note: 'Igjen.' })).status).toBe(404)
    expect((await submit(documentId)).body).toMatchObject({ submitted: { by: forfatter.id }, returned: null })
  })

  it('cannot be sent back by a forfatter', async () => {
    const documentId = await makeDraft()
    await submit(documentId)
    expect((await other.call('POST', path(documentId, '/return'), { note: 'Nei.' })).status).toBe(403)
  })
})

describe('a draft that is settled leaves the list', () => {
  it.each<[string, (documentId: string) => Promise<unknown>, string[]]>([
    ['published in its language', documentId => ideas().publish({ documentId, locale: 'nb' }), ['nn']],
    ['published in the default language', documentId => ideas().publish({ documentId }), ['nn']],
    ['published in all languages', documentId => ideas().publish({ documentId, locale: '*' }), []],
    ['published in two languages', documentId => ideas().publish({ documentId, locale: ['nb', 'nn'] }), []],
    ['published as it is saved', documentId => ideas().update({ documentId, locale: 'nn', data: { title: 'Ny' } as never, status: 'published' }), ['nb']],
    ['deleted in one language', documentId => ideas().delete({ documentId, locale: 'nn' }), ['nb']],
    ['deleted', documentId => ideas().delete({ documentId, locale: '*' }), []],
    ['only saved', documentId => ideas().update({ documentId, locale: 'nb', data: { title: 'Ny' } as never }), ['nb', 'nn']],
  ])('when %s', async (_how, act, left) => {
    const documentId = await makeDraft(['nb', 'nn'])
    await submit(documentId, 'nb')
    await submit(documentId, 'nn')
    await act(documentId)
    expect(await locales(documentId)).toEqual(left)
  })

  it('when it is thrown away for what is published', async () => {
    const documentId = await makeDraft()
    await ideas().publish({ documentId, locale: 'nb' })
    await ideas().update({ documentId, locale: 'nb', data: { title: 'Ny' } as never })
    expect((await submit(documentId)).status).toBe(200)
    await ideas().discardDraft({ documentId, locale: 'nb' })
    expect(await locales(documentId)).toEqual([])
  })

  it('but stays when the publishing is rolled back', async () => {
    const documentId = await makeDraft()
    await submit(documentId)
    await expect(cms.strapi.db.transaction(async () => {
      await ideas().publish({ documentId, locale: 'nb' })
      throw new Error('something after it failed')
    })).rejects.toThrow('something after it failed')
    expect(await locales(documentId)).toEqual(['nb'])
  })
})

describe('what cannot be sent', () => {
  it('is a draft that is not there, a language that it lacks, and what is already published', async () => {
    const documentId = await makeDraft()
    expect((await submit('nothing')).status).toBe(404)
    expect((await submit(documentId, 'nn')).status).toBe(404)
    expect((await submit(documentId, 'xx')).status).toBe(400)
    await ideas().publish({ documentId, locale: 'nb' })
    const { status, body } = await submit(documentId)
    expect([status, body.error?.message]).toEqual([400, 'Alt i kladden er allerede publisert, så det er ingenting å sende.'])
  })

  it('is what the role may not write', async () => {
    const { documentId } = await cms.strapi.documents('api::barrier.barrier').create({ locale: 'nb', data: { code: 'b', title: 'B', slug: 'b', summary: 'B.' } as never })
    expect((await forfatter.call('POST', `/kokeboka/drafts/api::barrier.barrier/${documentId}/submit?locale=nb`, {})).status).toBe(403)
    expect((await forfatter.call('POST', '/kokeboka/drafts/admin::user/1/submit?locale=nb', {})).status).toBe(400)
  })

  it.each([[{ note: 1 }], [{ note: 'n', by: 2 }], [{ note: 'n'.repeat(2001) }], [[]]])('is a request that is not right: %#', async (body) => {
    expect((await forfatter.call('POST', path(await makeDraft(), '/submit'), body)).status).toBe(400)
  })

  it('is closed to who is not logged in', async () => {
    expect((await fetch(`${cms.url}${path('x')}`)).status).toBe(401)
  })
})
