import type { Cms } from '../boot-cms.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootCms } from '../boot-cms.ts'

const BARRIER = 'api::barrier.barrier'
const COUNTY = 'api::county.county'

let cms: Cms
let made = 0

beforeAll(async () => {
  cms = await bootCms()
})
afterAll(() => cms?.stop())

const barriers = () => cms.strapi.documents(BARRIER)
async function publish(slug: string): Promise<string> {
  made += 1
  return (await barriers().create({ locale: 'nb', data: { code: `s-${made}`, title: slug, slug, summary: 'I veien.' } as never, status: 'published' })).documentId
}
const move = (documentId: string, slug: string, status: 'draft' | 'published' = 'published') => barriers().update({ documentId, locale: 'nb', data: { slug } as never, status })
async function ask(query: string): Promise<{ status: number, body: { data: unknown, error?: { message: string } } }> {
  const response = await fetch(`${cms.url}/api/slug-redirects${query}`)
  return { status: response.status, body: await response.json() as { data: unknown } }
}
const askBarrier = (slug: string, locale = 'nb') => ask(`?type=barrier&slug=${slug}&locale=${locale}`)

describe('an old slug', () => {
  it('leads to the present one, however many there were between', async () => {
    const documentId = await publish('a1')
    await move(documentId, 'a2')
    await move(documentId, 'a3')
    const found = { status: 200, body: { data: { type: 'barrier', documentId, locale: 'nb', slug: 'a3' } } }
    expect(await askBarrier('a1')).toEqual(found)
    expect(await askBarrier('a2')).toEqual(found)
    expect((await askBarrier('a3')).status).toBe(404)
  })

  it('does not lead on before the new one is published, nor when the publish fails', async () => {
    const documentId = await publish('b1')
    await move(documentId, 'b2', 'draft')
    expect((await askBarrier('b1')).status).toBe(404)
    await expect(cms.strapi.db.transaction(async () => {
      await barriers().publish({ documentId, locale: 'nb' })
      throw new Error('no')
    })).rejects.toThrow('no')
    expect(await cms.strapi.db.connection('slug_redirects').where({ document_id: documentId })).toEqual([])
  })

  it('leads on when the document was unpublished between', async () => {
    const documentId = await publish('c1')
    await barriers().unpublish({ documentId, locale: 'nb' })
    await move(documentId, 'c2')
    expect(await askBarrier('c1')).toMatchObject({ status: 200, body: { data: { slug: 'c2' } } })
  })

  it('leads nowhere when another document uses it, until that one lets go', async () => {
    const first = await publish('d1')
    await move(first, 'd2')
    const second = await publish('d1')
    expect((await askBarrier('d1')).status).toBe(404)
    await move(second, 'd3')
    expect(await askBarrier('d1')).toMatchObject({ body: { data: { documentId: second, slug: 'd3' } } })
    await barriers().unpublish({ documentId: second, locale: 'nb' })
    expect(await askBarrier('d1')).toMatchObject({ body: { data: { documentId: first, slug: 'd2' } } })
  })

  it('leads nowhere when the document is gone, and from a slug taken up again to nothing', async () => {
    const documentId = await publish('e1')
    await move(documentId, 'e2')
    await move(documentId, 'e1')
    expect((await askBarrier('e1')).status).toBe(404)
    expect(await askBarrier('e2')).toMatchObject({ body: { data: { slug: 'e1' } } })
    await barriers().delete({ documentId, locale: '*' })
    expect((await askBarrier('e2')).status).toBe(404)
  })

  it('is of one language', async () => {
    const documentId = await publish('f1')
    await move(documentId, 'f2')
    expect((await askBarrier('f1', 'nn')).status).toBe(404)
  })

  it('of a type without languages is asked for without one', async () => {
    const { documentId } = await cms.strapi.documents(COUNTY).create({ data: { code: '91', title: 'Gammelt', slug: 'gammelt', validFrom: '2024-01-01' } as never })
    await cms.strapi.documents(COUNTY).update({ documentId, data: { slug: 'nytt' } as never })
    const found = { status: 200, body: { data: { type: 'county', documentId, locale: null, slug: 'nytt' } } }
    expect(await ask('?type=county&slug=gammelt')).toEqual(found)
    expect(await ask('?type=county&slug=gammelt&locale=nb')).toEqual(found)
  })
})

describe('the parameters', () => {
  it.each([
    ['', 'type: is missing; slug: is missing'],
    ['?type=barrier&slug=a', 'locale: is missing'],
    ['?type=barrier&slug=a&locale=nb&status=draft', 'status'],
    ['?type=submission&slug=a&locale=nb', 'type: is one of'],
    ['?type=site-settings&slug=a&locale=nb', 'type: is one of'],
    ['?type=barrier&slug=a&locale=de', 'locale: is one of nb, nn, en, se'],
    ['?type=barrier&slug=a&slug=b&locale=nb', 'slug'],
    [`?type=barrier&slug=${'a'.repeat(300)}&locale=nb`, 'slug'],
  ])('are refused by name: «%s»', async (query, message) => {
    const { status, body } = await ask(query)
    expect(status).toBe(400)
    expect(body.error?.message).toContain(message)
  })
})
