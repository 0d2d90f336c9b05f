import type { Cms } from '../boot-cms.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countMisses, forgetOldMisses, readMissedSearches } from '../../../src/searches/missed-searches.ts'
import { bootCms } from '../boot-cms.ts'

const WEB_TOKEN = 'a-web-token-only-for-the-tests'
const TODAY = new Date('2026-11-24T12:00:00Z')
let cms: Cms

beforeAll(async () => {
  cms = await bootCms()
})
beforeEach(async () => {
  await cms.strapi.db.connection('missed_searches').delete()
})
afterAll(() => cms?.stop())

async function post(body: unknown, authorization = `Bearer ${WEB_TOKEN}`): Promise<{ status: number, body: unknown }> {
  const response = await fetch(`${cms.url}/api/searches/misses`, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}
const miss = (query: string, count = 1, language: 'nb' | 'nn' = 'nb') => ({ query, language, count })
const shown = async () => (await readMissedSearches(cms.strapi, 10)).map(({ query, count }) => [query, count])

describe('searches without a hit', () => {
  it('are counted by query and language; what looks like personal data is only said to be dropped', async () => {
    const reply = await post({ misses: [miss('Drosje', 2), miss(' drosje '), miss('drosje', 5, 'nn'), miss('kari@eksempel.no'), miss('01019012345')] })
    expect(reply).toEqual({ status: 200, body: { data: { counted: 3, dropped: 2 } } })
    await post({ misses: [miss('DROSJE', 4)] })
    expect(await cms.strapi.db.connection('missed_searches').select('query', 'language', 'count').orderBy('language')).toEqual([
      { query: 'drosje', language: 'nb', count: 7 },
      { query: 'drosje', language: 'nn', count: 5 },
    ])
  })

  it('are shown when asked three times, or on two days, most asked first', async () => {
    await countMisses(cms.strapi, [miss('kari nordmann'), miss('drosje', 3), miss('to ganger samme dag', 2), miss('to dager')], TODAY)
    expect(await shown()).toEqual([['drosje', 3]])
    await countMisses(cms.strapi, [miss('to dager')], new Date('2026-12-01T00:10:00Z'))
    expect(await shown()).toEqual([['drosje', 3], ['to dager', 2]])
    expect((await readMissedSearches(cms.strapi, 10))[1]).toEqual({ query: 'to dager', language: 'nb', count: 2, lastDay: '2026-12-01' })
  })

  it('of two servers at once are all counted', async () => {
    await Promise.all(Array.from({ length: 8 }, () => post({ misses: [miss('a'), miss('b', 2)] })))
    expect(await shown()).toEqual([['b', 16], ['a', 8]])
  })

  it('are no longer taken in when a robot has filled the month, but known ones still count', async () => {
    const filling = Array.from({ length: 5000 }, (_, index) => ({ query: `fyll ${index}`, language: 'nb', month: '2026-11', count: 1, first_day: '2026-11-01', last_day: '2026-11-01' }))
    await cms.strapi.db.connection.batchInsert('missed_searches', filling, 100)
    expect(await countMisses(cms.strapi, [miss('ny'), miss('fyll 7')], TODAY)).toEqual({ counted: 1, dropped: 1 })
  })

  it('are forgotten after thirteen months', async () => {
    await countMisses(cms.strapi, [miss('gammel', 5)], new Date('2025-09-30T12:00:00Z'))
    await countMisses(cms.strapi, [miss('i fjor', 5)], new Date('2025-10-01T12:00:00Z'))
    await forgetOldMisses(cms.strapi, TODAY)
    expect(await shown()).toEqual([['i fjor', 5]])
  })

  it('are taken from the site\'s server only, and read by nobody', async () => {
    expect(await post({ misses: [] }, '')).toMatchObject({ status: 401 })
    expect(await post({ misses: [] }, `Bearer ${cms.syncToken}`)).toMatchObject({ status: 401 })
    expect((await fetch(`${cms.url}/api/searches/misses`)).status).toBe(404)
  })

  it.each([null, {}, [], { misses: 'x' }, { misses: [{ query: 1, language: 'nb', count: 1 }] }, { misses: [miss('x', -1)] }, { misses: [{ ...miss('x'), language: 'de' }] }, { misses: Array.from({ length: 501 }, () => miss('x')) }])('are refused in another form: %j', async (body) => {
    expect(await post(body)).toMatchObject({ status: 400 })
    expect(await shown()).toEqual([])
  })
})
