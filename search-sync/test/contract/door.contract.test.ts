import type { ContractEngine } from './contract-engine.ts'
import process from 'node:process'
import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { masterKey, searchKey, startContractEngine } from './contract-engine.ts'

let engine: ContractEngine
const authorization = `Bearer ${process.env.MEILI_URL === undefined ? masterKey : process.env.MEILI_MASTER_KEY ?? ''}`

beforeAll(async () => {
  engine = await startContractEngine()
})
afterAll(() => engine.close())

async function call(path: string, init: RequestInit = {}): Promise<[status: number, body: unknown]> {
  const response = await fetch(engine.url + path, init)
  return [response.status, await response.json()]
}

describe('the door', () => {
  it('tells anyone that it is alive', async () => {
    expect(await call('/health')).toEqual([200, { status: 'available' }])
  })

  it('wants a key', async () => {
    expect(await call('/indexes')).toMatchObject([401, { code: 'missing_authorization_header', type: 'auth', link: expect.stringContaining('missing_authorization_header') as string }])
  })

  it('refuses a wrong key', async () => {
    expect(await call('/indexes', { headers: { authorization: 'Bearer wrong' } })).toMatchObject([403, { code: 'invalid_api_key', type: 'auth' }])
  })

  it('tells its version', async () => {
    expect(await engine.client.getVersion()).toMatchObject({ pkgVersion: expect.stringMatching(/^\d+\.\d+\.\d+/) as string })
  })

  it.each([
    ['not JSON', '{"q": ', 'application/json', 'malformed_payload', 400],
    ['an empty body', '', 'application/json', 'missing_payload', 400],
    ['another kind of body', 'q=1', 'text/plain', 'invalid_content_type', 415],
  ])('refuses %s', async (_, body, type, code, status) => {
    const uid = engine.uid('door')
    await engine.client.createIndex(uid).waitTask({ interval: 5 })
    expect(await call(`/indexes/${uid}/documents`, { method: 'POST', body, headers: { authorization, 'content-type': type } })).toMatchObject([status, { code }])
  })

  it('refuses a search field it does not know, rather than ignore it', async () => {
    const uid = engine.uid('unknown')
    await engine.client.createIndex(uid).waitTask({ interval: 5 })
    await expect(engine.client.index(uid).search('', { surprise: true } as never)).rejects.toMatchObject({ cause: { code: 'bad_request' } })
  })
})

describe.skipIf(process.env.MEILI_URL !== undefined)('the embedded door (a real server has other keys and limits)', () => {
  it('lets the search key search, and nothing else', async () => {
    const uid = engine.uid('key')
    await engine.client.createIndex(uid).waitTask({ interval: 5 })
    const reader = new Meilisearch({ host: engine.url, apiKey: searchKey })
    expect((await reader.index(uid).search('')).hits).toEqual([])
    expect((await reader.multiSearch({ queries: [{ indexUid: uid }] })).results.length).toBe(1)
    await expect(reader.index(uid).getDocuments()).rejects.toMatchObject({ cause: { code: 'invalid_api_key' } })
    await expect(reader.deleteIndex(uid)).rejects.toMatchObject({ cause: { code: 'invalid_api_key' } })
    await expect(reader.getStats()).rejects.toMatchObject({ cause: { code: 'invalid_api_key' } })
  })

  it('refuses a body above the limit', async () => {
    const body = JSON.stringify([{ id: 1, text: 'a'.repeat(1_100_000) }])
    expect(await call('/indexes/large/documents', { method: 'POST', body, headers: { authorization, 'content-type': 'application/json' } })).toMatchObject([413, { code: 'payload_too_large' }])
  })

  it('says so when a path is not spoken', async () => {
    expect(await call('/keys', { headers: { authorization } })).toMatchObject([404, { code: 'not_found' }])
  })
})
