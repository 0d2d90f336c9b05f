import type { Cms } from '../boot-cms.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootCms } from '../boot-cms.ts'
import { makeData } from './make-entry.ts'

const RECIPE = 'api::recipe.recipe'
/** Planted where no visitor may see; none of them may be in any reply. */
const SECRETS = {
  draft: 'HEMMELIG-kladd',
  changedDraft: 'HEMMELIG-endret-kladd',
  note: 'HEMMELIG-notat',
  email: 'hemmelig.redaktor@eksempel.no',
  firstname: 'HEMMELIG-fornavn',
  lastname: 'HEMMELIG-etternavn',
  submission: 'HEMMELIG-innspill',
  replyAddress: 'hemmelig.innsender@eksempel.no',
  deadLetter: 'HEMMELIG-feilmelding',
  unpublished: 'HEMMELIG-avpublisert',
  deleted: 'HEMMELIG-slettet',
}
const TRICKS = [
  '',
  'status=draft',
  'status[0]=draft&status[1]=published',
  'publicationFilter=never-published',
  'hasPublishedVersion=false',
  'publicationState=preview',
  'locale=*&pagination[pageSize]=100',
  'locale[0]=nb&locale[1]=nn',
  '_q=HEMMELIG',
  'populate=*',
  'populate=deep',
  'populate[0]=createdBy&populate[1]=updatedBy',
  'populate[createdBy][fields][0]=email',
  'populate[localizations][populate]=*&locale=*',
  'populate[barriers][populate]=*',
  'populate[barriers][status]=draft',
  'populate[barriers][filters][publishedAt][$null]=true',
  'fields=editorNote',
  'fields[0]=*&fields[1]=editorNote',
  'filters[editorNote][$contains]=HEMMELIG',
  'filters[$or][0][editorNote][$contains]=HEMMELIG',
  'filters[$not][editorNote][$null]=true',
  'filters[createdBy][email][$startsWith]=hemmelig',
  'filters[barriers][createdBy][firstname][$contains]=HEMMELIG',
  'filters[localizations][editorNote][$contains]=HEMMELIG',
  'filters[publishedAt][$null]=true',
  'sort=editorNote',
  'sort=createdBy.email',
  'sort[createdBy][email]=asc',
  'pagination[limit]=-1',
  'pagination[start]=-1',
  'filters[id][$gt]=0&sort=id:desc&populate=*',
  'since=&limit=9999999',
  'since=%27',
  'type=recipe&slug=HEMMELIG&locale=nb',
]

let cms: Cms
const ids: string[] = []

beforeAll(async () => {
  cms = await bootCms()
  const { strapi } = cms
  const admin = await strapi.db.query('admin::user').findOne({})
  await strapi.db.query('admin::user').update({ where: { id: admin.id }, data: { email: SECRETS.email, firstname: SECRETS.firstname, lastname: SECRETS.lastname } })
  const recipes = strapi.documents(RECIPE)
  const targets = { relations: {}, references: [] }
  const recipe = (secrets: object) => ({ ...makeData(strapi, RECIPE, targets), editorNote: SECRETS.note, createdBy: admin.id, updatedBy: admin.id, ...secrets }) as never
  const published = await recipes.create({ locale: 'nb', data: recipe({}), status: 'published' })
  await recipes.update({ documentId: published.documentId, locale: 'nb', data: { situation: SECRETS.changedDraft } as never })
  const draft = await recipes.create({ locale: 'nb', data: recipe({ title: SECRETS.draft }) })
  const unpublished = await recipes.create({ locale: 'nb', data: recipe({ title: SECRETS.unpublished }), status: 'published' })
  await recipes.unpublish({ documentId: unpublished.documentId, locale: 'nb' })
  const deleted = await recipes.create({ locale: 'nb', data: recipe({ title: SECRETS.deleted }), status: 'published' })
  await recipes.delete({ documentId: deleted.documentId, locale: '*' })
  ids.push(published.documentId, draft.documentId, unpublished.documentId, deleted.documentId)
  const submission = await strapi.documents('api::submission.submission').create({ data: { kind: 'question', receipt: 'r-1', title: SECRETS.submission, message: SECRETS.submission, replyAddress: SECRETS.replyAddress, editorNote: SECRETS.note, language: 'nb' } as never })
  ids.push(submission.documentId)
  await strapi.db.connection('search_dead').insert({ uid: RECIPE, document_id: draft.documentId, code: 'x', message: SECRETS.deadLetter, created_at: Date.now() })
})
afterAll(() => cms?.stop())

function addresses(): { methods: string[], path: string }[] {
  const seen = cms.strapi.server.listRoutes().filter(route => route.path.startsWith('/api'))
  const values: Record<string, string[]> = { id: ids, uid: [RECIPE], file: ['recipe.jsonl', 'submission.jsonl', 'recipe'], name: ['2026-1'], key: ['rebuild'], documentId: ids }
  const found = seen.map(({ path, methods }) => ({ path: path.replace('/:type/', '/recipe/'), methods })).flatMap(({ path, methods }) => {
    const parameter = /:(\w+)/.exec(path)?.[1]
    const wanted = parameter === 'id' && !path.includes('recipes') ? ids.slice(1, 2) : values[parameter ?? ''] ?? ids
    const filled = parameter === undefined ? [path] : wanted.map(value => path.replace(`:${parameter}`, value).replaceAll(/:\w+/g, 'recipe'))
    return filled.map(filledPath => ({ methods, path: filledPath.replaceAll(/\(.*?\)|\*/g, '') }))
  })
  const guessed = ['/api/submissions', '/api/users', '/api/admin/users', '/api/search-dead', '/api/revisions', '/api/kokeboka/changes', '/api/upload/files', '/api/graphql', '/uploads/', '/uploads/../cms.db', '/api/recipes/..%2f..%2fadmin%2fusers']
  return [...found, ...guessed.map(path => ({ methods: ['GET'], path }))]
}

/** The name of a secret in a reply, or what else is wrong with it. */
async function look(method: string, path: string, body?: string): Promise<string[]> {
  const response = await fetch(`${cms.url}${path}`, { method, ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }) })
  const text = `${JSON.stringify([...response.headers])}${await response.text()}`
  const echo = decodeURIComponent(path)
  const leaked = Object.entries(SECRETS).filter(([, secret]) => text.includes(secret) && !echo.includes(secret)).map(([name]) => name)
  return [...leaked, ...(/createdBy|updatedBy|editorNote|resetPasswordToken/.test(text) && response.status === 200 ? ['a private field'] : []), ...(response.status >= 500 ? [`status ${response.status}`] : [])].map(problem => `${method} ${path.slice(0, 120)}: ${problem}`)
}

describe('a visitor who tries every address', () => {
  it('finds no secret and no 5xx, whatever is asked', async () => {
    const reads = addresses().filter(({ methods }) => methods.includes('GET'))
    expect(reads.length).toBeGreaterThan(45)
    const problems: string[] = []
    for (const { path } of reads) {
      for (const trick of TRICKS)
        problems.push(...await look('GET', trick === '' ? path : `${path}?${trick}`))
      problems.push(...await look('HEAD', path), ...await look('OPTIONS', path))
    }
    expect(problems).toEqual([])
  }, 60_000)

  it('changes nothing and finds nothing with the methods that write', async () => {
    const before = await count()
    const problems: string[] = []
    const paths = new Set(addresses().map(({ path }) => path))
    for (const path of paths) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        for (const body of [undefined, '{}', '[]', '{"data":{"title":"x","publishedAt":null}}'])
          problems.push(...await look(method, path, body))
      }
    }
    expect(problems).toEqual([])
    expect(await count()).toEqual(before)
  }, 60_000)

  it('learns nothing from what is found by filters: a private field or a draft is never compared', async () => {
    for (const query of ['filters[title][$contains]=HEMMELIG', 'filters[situation][$contains]=HEMMELIG', `filters[documentId]=${ids[1]}`]) {
      const { data, meta } = await (await fetch(`${cms.url}/api/recipes?locale=*&${query}`)).json() as { data: unknown[], meta: { pagination: { total: number } } }
      expect([data, meta.pagination.total]).toEqual([[], 0])
    }
  })

  it('sees the published recipe, so that the crawl means something', async () => {
    const response = await fetch(`${cms.url}/api/recipes/${ids[0]}`)
    expect(response.status).toBe(200)
    expect(await cms.strapi.documents(RECIPE).findOne({ documentId: ids[0] ?? '', locale: 'nb' })).toMatchObject({ situation: SECRETS.changedDraft, editorNote: SECRETS.note })
  })
})

async function count(): Promise<number[]> {
  return Promise.all([RECIPE, 'api::submission.submission', 'admin::user', 'plugin::upload.file'].map(uid => cms.strapi.db.query(uid as typeof RECIPE).count()))
}
