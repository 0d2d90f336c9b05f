import type { AddressInfo } from 'node:net'
import { Buffer } from 'node:buffer'
import { createServer } from 'node:http'
import process from 'node:process'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rememberMissedSearch, tellMissedSearches } from '../../../server/search/missed-searches.ts'

interface Told { authorization: string | undefined, misses: { query: string, language: string, count: number }[] }
let told: Told[] = []
let status = 200
const cms = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', chunk => chunks.push(chunk))
  request.on('end', () => {
    told.push({ authorization: request.headers.authorization, ...JSON.parse(Buffer.concat(chunks).toString()) })
    response.writeHead(status).end('{}')
  })
})

beforeAll(async () => {
  await new Promise<void>(done => cms.listen(0, '127.0.0.1', done))
  Object.assign(process.env, {
    CMS_URL: `http://127.0.0.1:${(cms.address() as AddressInfo).port}`,
    MEILI_URL: 'http://127.0.0.1:1',
    MEILI_SEARCH_KEY: 'key',
    WEB_SIGNING_SECRET: 'a-secret-only-for-the-tests',
    WEB_TOKEN: 'a-web-token-only-for-the-tests',
    SITE_URL: 'https://kokeboka.example',
    LOG_LEVEL: 'silent',
  })
})
beforeEach(async () => {
  status = 200
  await tellMissedSearches()
  told = []
})
afterAll(() => cms.close())

describe('searches without a hit', () => {
  it('are told together, by query and language, with the server\'s token', async () => {
    rememberMissedSearch('Drosje', 'nb')
    rememberMissedSearch(' drosje ', 'nb')
    rememberMissedSearch('drosje', 'nn')
    await tellMissedSearches()
    expect(told).toEqual([{
      authorization: 'Bearer a-web-token-only-for-the-tests',
      misses: [{ query: 'drosje', language: 'nb', count: 2 }, { query: 'drosje', language: 'nn', count: 1 }],
    }])
  })

  it('that are empty or as long as a story are not remembered', async () => {
    rememberMissedSearch('   ', 'nb')
    rememberMissedSearch('x'.repeat(81), 'nb')
    await tellMissedSearches()
    expect(told).toEqual([])
  })

  it('from a robot are bounded, while known ones still count', async () => {
    for (let index = 0; index < 1000; index++)
      rememberMissedSearch(`støy ${index}`, 'nb')
    rememberMissedSearch('støy 7', 'nb')
    await tellMissedSearches()
    expect(told[0]?.misses).toHaveLength(200)
    expect(told[0]?.misses[7]).toEqual({ query: 'støy 7', language: 'nb', count: 2 })
  })

  it('are dropped, without harm, when the CMS refuses or is gone', async () => {
    status = 500
    rememberMissedSearch('drosje', 'nb')
    await tellMissedSearches()
    cms.closeAllConnections()
    await new Promise(done => cms.close(done))
    rememberMissedSearch('drosje', 'nb')
    await expect(tellMissedSearches()).resolves.toBeUndefined()
    expect(told).toHaveLength(1)
  })
})
