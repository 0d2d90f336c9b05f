import type { Cms } from '../boot-cms.ts'
import type { AdminUser, Role } from './admin-user.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureRoles } from '../../../src/roles/ensure-roles.ts'
import { ADMINISTRATOR_ACTIONS, OWN_ACTION_ROLES, STRAPI_ACTION_ROLES } from '../../../src/roles/role-table.ts'
import { bootCms } from '../boot-cms.ts'
import { logIn } from './admin-user.ts'

const IDEA = '/content-manager/collection-types/api::idea.idea'
const FORBIDDEN = 403
let cms: Cms
let users: Record<Role, AdminUser>
let made = 0

beforeAll(async () => {
  process.env.SEED = '0'
  cms = await bootCms()
  const settings = { siteName: 'Kokeboka', tagline: 'Oppskrifter', intro: 'Velkommen.', publisher: 'Et departement' }
  await cms.strapi.documents('api::site-settings.site-settings').create({ locale: 'nb', data: settings as never })
  users = { forfatter: await logIn(cms, 'forfatter'), redaktør: await logIn(cms, 'redaktør'), administrator: await logIn(cms, 'administrator') }
})
afterAll(() => cms?.stop())

const idea = (): Record<string, unknown> => ({ title: `Idé ${++made}`, slug: `ide-${made}`, summary: 'En idé.', problem: 'Noe.', approach: 'Slik.' })
async function makeIdea(status: 'draft' | 'published', locale = 'nb'): Promise<string> {
  return (await cms.strapi.documents('api::idea.idea').create({ locale, status, data: idea() as never })).documentId
}
async function isPublished(documentId: string): Promise<boolean> {
  return await cms.strapi.db.query('api::idea.idea').count({ where: { documentId, publishedAt: { $notNull: true } } }) > 0
}

const TYPES: Record<string, string[]> = {
  editorial: ['recipe', 'example', 'template', 'agreement-draft', 'meeting-place', 'event', 'glossary-term', 'idea', 'provider', 'need', 'support-scheme', 'contact-point', 'question'],
  vocabulary: ['service-area', 'collaboration-form', 'income-model', 'barrier'],
  register: ['municipality', 'county'],
  entrance: ['entrance'],
  settings: ['site-settings'],
  submission: ['submission'],
}
/** What each role may do, once more and by hand: c create, r read, u update, d delete, p publish and unpublish. */
const MAY: Record<Role, Record<string, string>> = {
  forfatter: { editorial: 'crud', vocabulary: 'r', register: 'r', entrance: 'r', settings: 'r', submission: '' },
  redaktør: { editorial: 'crudp', vocabulary: 'crudp', register: 'crud', entrance: 'crup', settings: 'crup', submission: 'rud' },
  administrator: { editorial: 'crudp', vocabulary: 'crudp', register: 'crud', entrance: 'crudp', settings: 'crudp', submission: 'crud' },
}

const WITHOUT_DRAFTS = ['municipality', 'county', 'submission']

/** Each right as the admin panel asks for it, on a document that is not there: what is allowed is answered with anything but 403. */
function callsFor(type: string): Record<string, [method: string, path: string, body?: unknown][]> {
  const uid = `api::${type}.${type}`
  if (type === 'site-settings') {
    const path = `/content-manager/single-types/${uid}`
    return { r: [['GET', path]], u: [['PUT', path, {}]], d: [['DELETE', path]], p: [['POST', `${path}/actions/publish`, {}], ['POST', `${path}/actions/unpublish`, {}]] }
  }
  const path = `/content-manager/collection-types/${uid}`
  const ids = { documentIds: ['nothing'] }
  return {
    r: [['GET', path], ['GET', `${path}/nothing`]],
    c: [['POST', path, {}], ['POST', `${path}/clone/nothing`, {}]],
    u: [['PUT', `${path}/nothing`, {}]],
    d: [['DELETE', `${path}/nothing`], ['POST', `${path}/actions/bulkDelete`, ids]],
    p: WITHOUT_DRAFTS.includes(type) ? [] : [['POST', `${path}/nothing/actions/publish`, {}], ['POST', `${path}/actions/publish`, {}], ['POST', `${path}/actions/bulkPublish`, ids], ['POST', `${path}/nothing/actions/unpublish`, {}], ['POST', `${path}/actions/bulkUnpublish`, ids]],
  }
}

describe.each(['forfatter', 'redaktør', 'administrator'] as const)('what a %s may do', (role) => {
  // An administrator has every right there is from Strapi itself: one type of each kind is enough to see it.
  it.each(role === 'administrator' ? Object.values(TYPES).flatMap(types => types.slice(0, 1)) : Object.values(TYPES).flat())('with %s, and nothing more', async (type) => {
    const kind = Object.keys(TYPES).find(name => TYPES[name]?.includes(type)) ?? ''
    const allowed: string[] = []
    const expected: string[] = []
    for (const [right, calls] of Object.entries(callsFor(type))) {
      for (const [method, path, body] of calls) {
        const { status } = await users[role].call(method, path, body)
        expect(status, `${method} ${path}`).toBeLessThan(500)
        if (status !== FORBIDDEN)
          allowed.push(`${method} ${path}`)
        if (MAY[role][kind]?.includes(right))
          expected.push(`${method} ${path}`)
      }
    }
    expect(allowed).toEqual(expected)
  })
})

describe('a forfatter', () => {
  it('writes and edits a draft in every language', async () => {
    const first = await users.forfatter.call('POST', `${IDEA}?locale=nb`, { ...idea(), locale: 'nb' })
    expect(first.status).toBe(201)
    for (const locale of ['nb', 'nn', 'en', 'se']) {
      const { status, body } = await users.forfatter.call('PUT', `${IDEA}/${String(first.body.data.documentId)}?locale=${locale}`, { ...idea(), locale })
      expect([status, body.data.locale, body.data.problem]).toEqual([200, locale, 'Noe.'])
    }
  })

  it('is told why a draft cannot be published, and what to do', async () => {
    const documentId = await makeIdea('draft')
    for (const [path, body] of [[`${documentId}/actions/publish?locale=nb`, {}], ['actions/bulkPublish', { documentIds: [documentId], locale: ['nb'] }]] as const) {
      const reply = await users.forfatter.call('POST', `${IDEA}/${path}`, body)
      expect(reply.status).toBe(FORBIDDEN)
      expect(reply.body.error?.message).toMatch(/kan ikke publisere.*Send til redaktør/)
    }
    expect(await isPublished(documentId)).toBe(false)
  })

  it('cannot unpublish', async () => {
    const documentId = await makeIdea('published')
    expect((await users.forfatter.call('POST', `${IDEA}/${documentId}/actions/unpublish?locale=nb`, {})).status).toBe(FORBIDDEN)
    expect((await users.forfatter.call('POST', `${IDEA}/actions/bulkUnpublish`, { documentIds: [documentId], locale: ['nb'] })).status).toBe(FORBIDDEN)
    expect(await isPublished(documentId)).toBe(true)
  })

  it.each(['status', 'publishedAt'])('cannot publish by writing %s into a create, an update or a copy', async (field) => {
    const trick = { [field]: field === 'status' ? 'published' : '2026-01-01T00:00:00.000Z' }
    const documentId = await makeIdea('draft')
    const before = await cms.strapi.db.query('api::idea.idea').count({ where: { publishedAt: { $notNull: true } } })
    for (const query of ['', `?locale=nb&${field}=${String(trick[field])}`]) {
      await users.forfatter.call('POST', `${IDEA}${query}`, { ...idea(), ...trick })
      await users.forfatter.call('PUT', `${IDEA}/${documentId}${query}`, { ...idea(), ...trick })
      await users.forfatter.call('POST', `${IDEA}/clone/${documentId}${query}`, { ...idea(), ...trick })
      await users.forfatter.call('POST', `${IDEA}/auto-clone/${documentId}${query}`, { ...idea(), ...trick })
    }
    expect(await cms.strapi.db.query('api::idea.idea').count({ where: { publishedAt: { $notNull: true } } })).toBe(before)
  })

  it('deletes a draft that was never published, and not what readers have', async () => {
    const draft = await makeIdea('draft')
    const published = await makeIdea('published')
    expect((await users.forfatter.call('DELETE', `${IDEA}/${draft}?locale=nb`)).status).toBe(200)
    for (const [method, path, body] of [
      ['DELETE', `${published}?locale=nb`, undefined],
      ['DELETE', `${published}?locale=*`, undefined],
      ['DELETE', published, undefined],
      ['POST', 'actions/bulkDelete', { documentIds: [published] }],
      ['POST', 'actions/bulkDelete', { documentIds: [published], locale: 'nb' }],
    ] as const) {
      const reply = await users.forfatter.call(method, `${IDEA}/${path}`, body)
      expect([method, path, reply.status]).toEqual([method, path, FORBIDDEN])
      expect(reply.body.error?.message).toMatch(/publisert/)
    }
    expect(await isPublished(published)).toBe(true)
  })
})

describe('a type without drafts', () => {
  it.each(WITHOUT_DRAFTS)('cannot be published, and says why: %s', async (type) => {
    for (const action of ['nothing/actions/publish', 'actions/bulkPublish', 'actions/bulkUnpublish', 'nothing/actions/discard']) {
      const { status, body } = await users.administrator.call('POST', `/content-manager/collection-types/api::${type}.${type}/${action}`, { documentIds: ['nothing'] })
      expect([action, status, body.error?.message]).toEqual([action, 400, expect.stringContaining('har ingen kladder')])
    }
  })
})

describe('settings, users and keys', () => {
  const CLOSED: [method: string, path: string, body?: unknown][] = [
    ['GET', '/admin/users'],
    ['POST', '/admin/users', { email: 'ny@eksempel.no', firstname: 'Ny', roles: [1] }],
    ['DELETE', '/admin/users/1'],
    ['GET', '/admin/roles'],
    ['PUT', '/admin/roles/1/permissions', { permissions: [] }],
    ['GET', '/admin/api-tokens'],
    ['POST', '/admin/api-tokens', { name: 'n', type: 'full-access', lifespan: null }],
    ['GET', '/admin/transfer/tokens'],
    ['GET', '/admin/webhooks'],
    ['GET', '/upload/settings'],
    ['POST', '/i18n/locales', { code: 'fi', name: 'Finsk', isDefault: false }],
    ['PUT', '/content-manager/content-types/api::idea.idea/configuration', {}],
    ['GET', '/email/settings'],
  ]

  it.each(CLOSED)('are closed to all but an administrator: %s %s', async (method, path, body) => {
    for (const role of ['forfatter', 'redaktør'] as const)
      expect([role, (await users[role].call(method, path, body)).status]).toEqual([role, FORBIDDEN])
    if (method === 'GET')
      expect((await users.administrator.call(method, path)).status).toBe(200)
  })
})

describe('the roles at the start', () => {
  const roleTexts = async () => (await cms.strapi.db.query('admin::role').findMany({ orderBy: 'id' })).map((role: { name: string, description: string }) => [role.name, role.description])
  const permissionsOf = (code: string): Promise<{ id: number, action: string }[]> =>
    cms.strapi.db.query('admin::permission').findMany({ where: { role: { code } }, orderBy: 'id' })

  it('are three, in Norwegian, each saying what it is for and that it is set back', async () => {
    expect((await roleTexts()).map(([name]) => name)).toEqual(['Administrator', 'Redaktør', 'Forfatter'])
    for (const [name, description] of await roleTexts())
      expect(description, name).toMatch(/\p{Lu}\p{Ll}+ .*(?:settes tilbake|alltid alle rettigheter)/u)
  })

  it('write nothing when nothing differs', async () => {
    const before = [await permissionsOf('strapi-author'), await permissionsOf('strapi-editor')]
    await ensureRoles(cms.strapi)
    expect([await permissionsOf('strapi-author'), await permissionsOf('strapi-editor')]).toEqual(before)
  })

  it('set back what an administrator changed in them, and leave other roles alone', async () => {
    const roles = cms.strapi.service('admin::role')
    const author = await roles.findOne({ code: 'strapi-author' })
    const own = await roles.create({ name: 'Gjest', description: 'Ser.' })
    await roles.assignPermissions(own.id, [{ action: 'plugin::upload.read' }])
    const permissions = [{ action: 'plugin::content-manager.explorer.publish', subject: 'api::idea.idea', properties: { locales: ['nb'] }, conditions: [] }]
    expect((await users.administrator.call('PUT', `/admin/roles/${author.id}/permissions`, { permissions })).status).toBe(200)
    await roles.update({ id: author.id }, { name: 'Omdøpt' })
    await ensureRoles(cms.strapi)
    expect((await permissionsOf('strapi-author')).map(permission => permission.action)).not.toContain('plugin::content-manager.explorer.publish')
    expect((await permissionsOf('strapi-author')).length).toBeGreaterThan(50)
    expect((await roleTexts()).map(([name]) => name)).toEqual(['Administrator', 'Redaktør', 'Forfatter', 'Gjest'])
    expect(await cms.strapi.db.query('admin::permission').count({ where: { role: { id: own.id } } })).toBe(1)
    await roles.deleteByIds([own.id])
  })

  it('have decided about every action there is', () => {
    const actions: { actionId: string, section: string }[] = cms.strapi.service('admin::permission').actionProvider.values()
    const decided = new Set([...Object.keys(OWN_ACTION_ROLES).map(name => `api::${name}`), ...Object.keys(STRAPI_ACTION_ROLES)])
    const undecided = actions.filter(({ actionId, section }) => section !== 'contentTypes' && !decided.has(actionId) && !ADMINISTRATOR_ACTIONS.some(pattern => pattern.test(actionId)))
    expect(undecided.map(action => action.actionId), 'add it to STRAPI_ACTION_ROLES or ADMINISTRATOR_ACTIONS in src/roles/role-table.ts').toEqual([])
    expect([...decided].filter(id => !actions.some(action => action.actionId === id))).toEqual([])
  })
})
