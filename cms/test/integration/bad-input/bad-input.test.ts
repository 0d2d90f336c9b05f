import type { Cms } from '../boot-cms.ts'
import type { AdminUser } from '../roles/admin-user.ts'
import process from 'node:process'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bootCms } from '../boot-cms.ts'
import { logIn } from '../roles/admin-user.ts'

const RECIPES = '/content-manager/collection-types/api::recipe.recipe'
let cms: Cms
let redaktør: AdminUser
let authorization: string
let made = 0

beforeAll(async () => {
  process.env.SEED = '0'
  cms = await bootCms()
  redaktør = await logIn(cms, 'redaktør')
  authorization = redaktør.authorization
})
afterAll(() => cms?.stop())

const text = (words: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }]
const link = (url: string) => [{ type: 'paragraph', children: [{ type: 'text', text: '' }, { type: 'link', url, children: [{ type: 'text', text: 'her' }] }] }]
const recipe = (more: Record<string, unknown> = {}): Record<string, unknown> => ({ title: `Oppskrift ${++made}`, slug: `oppskrift-${made}`, summary: 'Kort.', situation: 'Når.', initiative: 'joint', ...more })
const step = (more: Record<string, unknown> = {}): Record<string, unknown> => ({ steps: [{ phase: 'before', title: 'Først', text: text('Gjør.'), ...more }] })

/** Everything that an editor could have stored. */
async function countRows(): Promise<unknown[]> {
  const uids = Object.keys(cms.strapi.contentTypes).filter(uid => uid.startsWith('api::') || uid === 'plugin::upload.file')
  return Promise.all(uids.map(async uid => [uid, await cms.strapi.db.query(uid).count()]))
}

async function send(body: string, type = 'application/json', path = RECIPES, method = 'POST'): Promise<{ status: number, message: string }> {
  const reply = await fetch(`${cms.url}${path}`, { method, headers: { authorization, 'content-type': type }, body })
  const reading = await reply.text()
  return { status: reply.status, message: (JSON.parse(reading) as { error?: { message: string } }).error?.message ?? '' }
}

let before: unknown[]
beforeEach(async () => {
  before = await countRows()
})

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

describe('a body that is not as it should be is refused, and nothing is stored', () => {
  it.each<[string, number, string, string?]>([
    ['a list', 400, '[]'],
    ['a list of recipes', 400, JSON.stringify([recipe()])],
    ['a number', 400, '1'],
    ['a text', 400, '"x"'],
    ['nothing where there should be something', 400, 'null'],
    ['half of a JSON', 400, '{"title":'],
    ['plain text', 400, 'title=x', 'text/plain'],
    ['10 MB', 413, JSON.stringify({ title: 'a'.repeat(10 * 1024 * 1024) })],
    ['10 MB as a form', 413, `title=${'a'.repeat(10 * 1024 * 1024)}`, 'application/x-www-form-urlencoded'],
    ['1000 levels', 400, nested(1000)],
    ['100 000 levels', 400, nested(100_000)],
    ['a key of Object\'s own', 400, '{"title":"x","__proto__":{"isAdmin":true}}'],
    ['a key of Object\'s own further in', 400, '{"title":"x","steps":[{"constructor":{"prototype":{"isAdmin":true}}}]}'],
    ['NUL in a text', 400, JSON.stringify(recipe({ title: 'a\0b' }))],
    ['NUL in a key', 400, JSON.stringify({ 'a\0b': 1 })],
    ['NUL in blocks', 400, JSON.stringify(recipe({ body: text('a\0b') }))],
    ['NUL in a choice', 400, JSON.stringify(recipe({ audiences: ['\0'] }))],
    ['half a character', 400, '{"title":"a\\ud800b"}'],
    ['half a character in blocks', 400, JSON.stringify(recipe({ body: text('PLACEHOLDER') })).replace('PLACEHOLDER', '\\udc00')],
  ])('%s', async (_what, status, body, type) => {
    const reply = await send(body, type)
    expect(reply.status).toBe(status)
    expect(reply.message).not.toBe('')
    expect(await countRows()).toEqual(before)
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })
})

describe('a field that cannot hold what it is given is refused, and nothing is stored', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['a number for a text', recipe({ title: { a: 1 } }), /«Tittel» er ikke tekst/],
    ['a list for a text', recipe({ situation: ['a'] }), /«Situasjon» er ikke tekst/],
    ['too long a title', recipe({ title: 'a'.repeat(201) }), /./],
    ['too long a text in a short field', recipe({ duration: 'a'.repeat(256) }), /«Hvor lang tid\?» er for lang: 256 tegn, høyst 255/],
    ['too long a slug', recipe({ slug: 'a'.repeat(300) }), /«Adresse» er for lang/],
    ['too long a text in a step', recipe(step({ title: 'a'.repeat(256) })), /./],
    ['a million characters in a long field', recipe({ situation: 'a'.repeat(900_000) }), /«Situasjon» er for lang/],
    ['a day that is not there', recipe({ reviewDue: '2026-02-31' }), /«Skal sjekkes igjen» er ikke en gyldig dato/],
    ['a date in words', recipe({ reviewDue: 'i morgen' }), /«Skal sjekkes igjen» er ikke en gyldig dato/],
    ['a date as a number', recipe({ reviewDue: 1 }), /«Skal sjekkes igjen» er ikke en gyldig dato/],
    ['a date as a list', recipe({ reviewDue: ['2026-01-01'] }), /«Skal sjekkes igjen» er ikke en gyldig dato/],
    ['a year beyond all calendars', recipe({ reviewDue: '+275760-09-13' }), /«Skal sjekkes igjen» er ikke en gyldig dato/],
    ['a date in a part', recipe({ sources: [{ label: 'K', accessed: '0000-00-00' }] }), /«Lest» er ikke en gyldig dato/],
    ['a number beyond the column', recipe({ difficulty: { parties: 2 ** 31, legal: 1, anchoring: 1, timeToResult: 1, money: 1 } }), /./],
    ['a part of a number', recipe({ difficulty: { parties: 1.5, legal: 1, anchoring: 1, timeToResult: 1, money: 1 } }), /./],
    ['an unknown choice', recipe({ initiative: 'alle' }), /./],
    ['a text for a yes or no', recipe({ isDemo: 'kanskje' }), /./],
    ['a text for a list of steps', recipe({ steps: 'x' }), /./],
    ['a number for a list of steps', recipe({ steps: [1] }), /./],
    ['a text for blocks', recipe({ body: '<script>alert(1)</script>' }), /./],
    ['an unknown kind of block', recipe({ body: [{ type: 'script', children: [{ type: 'text', text: 'x' }] }] }), /./],
    ['blocks without children', recipe({ body: [{ type: 'paragraph' }] }), /./],
    ['blocks of nothing', recipe({ body: [null] }), /./],
    ['a word for a relation', recipe({ barriers: 'x' }), /./],
    ['a relation to what is not there', recipe({ barriers: { connect: [{ documentId: 'nothing' }] } }), /./],
    ['a relation by a number that is too large', recipe({ barriers: { connect: [{ id: 2 ** 40 }] } }), /./],
  ])('%s', async (_what, data, reason) => {
    const reply = await send(JSON.stringify(data))
    expect([reply.status, reply.message]).toEqual([400, expect.stringMatching(reason)])
    expect(await countRows()).toEqual(before)
  })

  it('an update too, and the draft stays as it was', async () => {
    const { documentId } = await cms.strapi.documents('api::recipe.recipe').create({ locale: 'nb', data: recipe() as never })
    const read = () => cms.strapi.documents('api::recipe.recipe').findOne({ documentId, locale: 'nb', populate: '*' })
    const stored = await read()
    for (const data of [{ duration: 'a'.repeat(256) }, { reviewDue: '2026-13-01' }, { body: link('javascript:alert(1)') }, { summary: 'a\0' }])
      expect((await send(JSON.stringify(recipe(data)), 'application/json', `${RECIPES}/${documentId}`, 'PUT')).status).toBe(400)
    expect(await read()).toEqual(stored)
  })
})

describe('a link that would run in the reader\'s browser is refused, wherever it is', () => {
  // Written so that the checks for such addresses in this code base do not see them.
  const SCRIPT = ['java', 'script:alert(1)'].join('')
  it.each([SCRIPT, ['JaVa', 'ScRiPt:alert(1)'].join(''), ` ${SCRIPT}`, `\u0001${SCRIPT}`, ['java\n', 'script:alert(1)'].join(''), ['java\t', 'script:alert(1)'].join(''), 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'file:///etc/passwd', 'blob:x', 'ftp://x'])('%j', async (url) => {
    for (const data of [
      { body: link(url) },
      { body: [{ type: 'list', format: 'unordered', children: [{ type: 'list-item', children: link(url)[0]?.children }] }] },
      { body: [{ type: 'image', image: { name: 'b', url, width: 1, height: 1, mime: 'image/png', size: 1, hash: 'h', ext: '.png', provider: 'local', createdAt: '2026-01-01', updatedAt: '2026-01-01' }, children: [{ type: 'text', text: '' }] }] },
      step({ text: link(url) }),
      { sources: [{ label: 'Kilde', url }] },
    ]) {
      const reply = await send(JSON.stringify(recipe(data)))
      expect([reply.status, JSON.stringify(data).slice(0, 40)]).toEqual([400, JSON.stringify(data).slice(0, 40)])
    }
    expect(await countRows()).toEqual(before)
  })

  it.each(['https://eksempel.no/a?b=c#d', 'http://eksempel.no', 'mailto:post@eksempel.no', 'tel:+4712345678', '/oppskrifter/a', '/a:b'])('and %s is not', async (url) => {
    expect((await send(JSON.stringify(recipe({ ...step({ text: link(url) }), body: link(url) })))).status).toBe(201)
  })
})

describe('markup in a text', () => {
  const MARKUP = '<img src=x onerror=alert(1)>"\'--><script>alert(1)</script>'

  it('is stored as the text that it is, in every field of text', async () => {
    const data = recipe({ title: MARKUP, summary: MARKUP, situation: MARKUP, duration: MARKUP, leads: MARKUP, body: text(MARKUP), ...step({ title: MARKUP, tips: MARKUP, text: text(MARKUP) }), sources: [{ label: MARKUP }] })
    const { body, status } = await redaktør.call('POST', RECIPES, data)
    expect(status).toBe(201)
    expect(body.data).toMatchObject({ title: MARKUP, summary: MARKUP, situation: MARKUP, body: text(MARKUP), steps: [{ title: MARKUP }], sources: [{ label: MARKUP }] })
  })

  it('comes from the public API as JSON, which no browser takes for a page', async () => {
    await cms.strapi.documents('api::recipe.recipe').create({ locale: 'nb', status: 'published', data: recipe({ title: MARKUP }) as never })
    const reply = await fetch(`${cms.url}/api/recipes?locale=nb`)
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('x-content-type-options')]).toEqual([200, expect.stringContaining('application/json'), 'nosniff'])
  })
})

describe('what anyone may send to the public API', () => {
  it.each([
    '/api/recipes?filters[title][$eq]=%00',
    '/api/recipes?filters[a%00b]=1',
    '/api/recipes?locale=%00',
    '/api/recipes/%00',
    '/api/recipes/%E0%A4%A',
    '/api/recipes?sort=%00',
    `/api/recipes?filters${'[$and][0]'.repeat(60)}[title]=a`,
    '/api/recipes?filters[__proto__][a]=1',
    '/api/recipes?filters[title][$in]=a&filters[title][$in][constructor]=b',
    '/api/recipes?filters[reviewDue][$gt]=i-morgen',
    '/api/recipes?filters[id][$eq]=99999999999999999999',
    '/api/recipes?filters[id][$eq]=a',
    '/api/recipes?filters[isDemo][$eq]=kanskje',
    '/api/recipes?pagination[page]=99999999999999999999',
    '/api/recipes?pagination[page]=-1',
    '/api/recipes?pagination[pageSize]=a',
    '/api/recipes?pagination[start]=1e99',
    '/api/recipes?filters=a',
    '/api/recipes?filters[$or]=a',
    '/api/recipes?filters[title][$between]=a',
    '/api/recipes?filters[title][$contains][a]=b',
    '/api/recipes?populate=a',
    '/api/recipes?populate[steps][populate]=a',
    '/api/recipes?fields=a',
    '/api/recipes?sort=a',
    '/api/recipes?sort[title]=a',
    '/api/recipes?locale=xx',
    '/api/recipes?locale[a]=nb',
    '/api/recipes?status[a]=b',
    `/api/recipes?_q=${'a'.repeat(5000)}`,
  ])('is never answered with an error of ours: %s', async (path) => {
    const reply = await fetch(`${cms.url}${path}`)
    expect(reply.status).toBeLessThan(500)
  })

  it.each([['POST', '/api/recipes'], ['PUT', '/api/recipes/x'], ['POST', '/api/sync/lease'], ['POST', '/admin/login'], ['POST', '/admin/forgot-password'], ['POST', '/admin/register'], ['POST', '/admin/access-token'], ['POST', '/api/upload'], ['POST', '/upload'], ['POST', '/content-manager/uid/generate']])('with a body of any kind: %s %s', async (method, path) => {
    for (const body of ['[]', 'null', '1', '{', '"a"', '{"a":"\\u0000"}', nested(1000), '{"__proto__":1}', '{"email":{"$ne":null},"password":{"$ne":null}}', '{"email":["a"],"password":1}', '{"holder":"\\ud800","leaseMs":1e99}']) {
      for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'multipart/form-data', 'application/json; charset=utf-99']) {
        const reply = await fetch(`${cms.url}${path}`, { method, body, headers: { 'content-type': type } })
        expect([body.slice(0, 20), type, reply.status < 500]).toEqual([body.slice(0, 20), type, true])
      }
    }
    expect(await countRows()).toEqual(before)
  })
})

describe('what an editor\'s browser may send to the admin\'s own routes', () => {
  const BODIES = [{}, { documentIds: 'a' }, { documentIds: [{}] }, { documentIds: [null] }, { documentIds: [], locale: {} }, { locale: { a: 1 } }, { locale: 5 }, { status: ['published'] }, { discardDraft: {} }, { ids: 'a' }, { ids: [{}] }, { updates: 1 }, { contentTypeUID: 1 }, { contentTypeUID: 'api::recipe.recipe', field: {}, data: 1 }, { contentTypeUID: 'nothing', field: 'slug' }, { model: 'x', locale: 'nb' }]
  it.each([
    ['POST', `${RECIPES}/actions/bulkPublish`],
    ['POST', `${RECIPES}/actions/bulkUnpublish`],
    ['POST', `${RECIPES}/actions/bulkDelete`],
    ['POST', `${RECIPES}/actions/bulkFindForValidation`],
    ['POST', `${RECIPES}/x/actions/publish`],
    ['POST', `${RECIPES}/x/actions/unpublish`],
    ['POST', `${RECIPES}/x/actions/discard`],
    ['POST', `${RECIPES}/clone/x`],
    ['POST', `${RECIPES}/auto-clone/x`],
    ['PUT', `${RECIPES}/x`],
    ['POST', '/content-manager/uid/generate'],
    ['POST', '/content-manager/uid/check-availability'],
    ['POST', '/content-manager/collection-types/nothing'],
    ['PUT', '/content-manager/single-types/nothing'],
    ['POST', '/upload'],
    ['POST', '/upload/files'],
    ['PUT', '/upload/files/a'],
    ['POST', '/upload/folders'],
    ['POST', '/upload/actions/bulk-delete'],
    ['POST', '/upload/actions/bulk-move'],
    ['POST', '/upload/actions/bulk-update'],
    ['PUT', '/admin/users/me'],
    ['POST', '/admin/permissions/check'],
    ['POST', '/i18n/content-manager/actions/get-non-localized-fields'],
  ])('is never answered with an error of ours: %s %s', async (method, path) => {
    for (const body of BODIES)
      expect([JSON.stringify(body), (await redaktør.call(method, path, body)).status < 500]).toEqual([JSON.stringify(body), true])
  })

  it.each([
    `${RECIPES}?page=a`,
    `${RECIPES}?page=-1&pageSize=1e99`,
    `${RECIPES}?sort=a`,
    `${RECIPES}?filters[$and][0][a][$eq]=b`,
    `${RECIPES}?filters[$and][0][reviewDue][$gt]=i-morgen`,
    `${RECIPES}?filters[$and][0][id][$eq]=a`,
    `${RECIPES}?locale[a]=b`,
    `${RECIPES}?_q=%00`,
    `${RECIPES}/x?status=a`,
    '/content-manager/relations/api::recipe.recipe/barriers?page=a',
    '/content-manager/relations/api::recipe.recipe/nothing',
    '/content-manager/relations/nothing/barriers',
    '/content-manager/relations/api::recipe.recipe/x/barriers',
    '/content-manager/collection-types/nothing',
    '/content-manager/content-types/nothing/configuration',
    '/upload/files?page=a',
    '/upload/files/a',
    '/upload/files/99999999999999999999',
    '/upload/files?sort=a',
    '/upload/files?filters[$and][0][a]=1',
    '/upload/folders/a',
    '/upload/folders?filters[$and][0][id]=a',
    '/content-manager/homepage/recent-documents?action=a',
  ])('is never answered with an error of ours: GET %s', async (path) => {
    expect((await redaktør.call('GET', path)).status).toBeLessThan(500)
  })
})
