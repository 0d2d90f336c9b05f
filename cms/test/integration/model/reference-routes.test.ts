import type { Cms } from '../boot-cms.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootCms } from '../boot-cms.ts'

let cms: Cms
let token: string

beforeAll(async () => {
  cms = await bootCms()
  const { body } = await call('POST', '/admin/login', { email: 'redaktor@eksempel.no', password: 'Eksempel-passord-1' })
  token = (body as { data: { token: string } }).data.token
})
afterAll(() => cms?.stop())

async function call(method: string, path: string, body?: unknown, authorization = token): Promise<{ status: number, body: unknown }> {
  const response = await fetch(`${cms.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization: `Bearer ${authorization}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}
const search = async (query: string) => (await call('GET', `/kokeboka/references?${query}`)).body as { choices: { type: string, title: string, locale: string, isPublished: boolean }[] }

describe('what the input of a references field asks', () => {
  it('finds documents by title, those that begin with it first, in the language that is written or another', async () => {
    expect((await search('text=p&types=glossary-term,provider,recipe&locale=nb')).choices.map(choice => [choice.title, choice.locale])).toEqual([
      ['pilot', 'nb'],
      ['Trampolina (oppdikta)', 'nn'],
      ['En liten prøve', 'nb'],
    ])
  })

  it('does not mind the case, of æ, ø and å either', async () => {
    await cms.strapi.documents('api::idea.idea').create({ locale: 'nb', data: { title: 'Åpent hus', slug: 'apent-hus', summary: 'A', problem: 'P', approach: 'A' } as never })
    expect((await search('text=åpent&types=idea')).choices).toMatchObject([{ type: 'idea', title: 'Åpent hus', isPublished: false }])
  })

  it('is only the types that the field is for', async () => {
    expect((await search('text=&types=provider')).choices.map(choice => choice.type)).toEqual(['provider'])
    expect((await call('GET', '/kokeboka/references?types=municipality')).status).toBe(400)
    expect((await call('GET', '/kokeboka/references?limit=1')).status).toBe(400)
  })

  it('takes a search for signs of SQL as the signs they are', async () => {
    expect((await search('text=%25&types=recipe,glossary-term')).choices).toEqual([])
    expect((await search(`text=${encodeURIComponent('\' OR 1=1 --')}`)).choices).toEqual([])
  })

  it('gives the titles of what a field holds, and leaves out what is gone', async () => {
    const { documentId } = await cms.strapi.db.query('api::recipe.recipe').findOne({ where: { slug: 'liten-prove' } }) as { documentId: string }
    const { body } = await call('POST', '/kokeboka/references/titles', { references: [{ type: 'recipe', documentId: 'borte' }, { type: 'recipe', documentId }], locale: 'nn' })
    expect(body).toEqual({ choices: [{ type: 'recipe', documentId, locale: 'nb', title: 'En liten prøve', isPublished: true }] })
    expect((await call('POST', '/kokeboka/references/titles', { references: ['recipe'] })).status).toBe(400)
  })

  it('is closed to those who are not logged in', async () => {
    expect((await call('GET', '/kokeboka/references', undefined, '')).status).toBe(401)
  })
})
