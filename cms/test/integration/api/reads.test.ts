import type { Cms } from '../boot-cms.ts'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootCms } from '../boot-cms.ts'

interface ErrorReply { data: null, error: { status: number, name: string, message: string, details: { problems?: { parameter: string }[] } } }
const WEB_TOKEN = 'a-web-token-only-for-the-tests'
/** Said by a proxy for a client elsewhere, who is counted. */
const elsewhere = (client: string) => ({ 'x-forwarded-for': client })

let cms: Cms
beforeAll(async () => {
  cms = await bootCms()
  cms.strapi.config.set('api-access.trustedTokens', [WEB_TOKEN])
})
afterAll(() => cms?.stop())

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => fetch(`${cms.url}${path}`, { method, headers })
async function slugs(query: string): Promise<string[]> {
  const response = await get(`/api/${query}`)
  expect(response.status).toBe(200)
  return (await response.json() as { data: { slug: string }[] }).data.map(entry => entry.slug)
}
/** An address just as written, which fetch would tidy. */
function getRaw(path: string, method = 'GET'): Promise<{ status: number, body: string }> {
  const { hostname, port } = new URL(cms.url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = ''
      response.on('data', chunk => body += String(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    }).on('error', reject).end()
  })
}
async function expectError(response: Response, status: number): Promise<ErrorReply['error']> {
  const body = await response.json() as ErrorReply
  expect(response.status).toBe(status)
  expect(body).toEqual({ data: null, error: { status, name: expect.any(String), message: expect.any(String), details: expect.any(Object) } })
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('etag')).toBeNull()
  return body.error
}

describe('what the site asks for', () => {
  it.each([
    ['recipes?locale=nb&pagination[page]=1&pagination[pageSize]=100&filters[slug][$eq]=liten-prove', ['liten-prove']],
    ['barriers?locale=nb&pagination[page]=1&pagination[pageSize]=100&filters[code][$eq]=ulikt-tempo', ['ulikt-tempo']],
    ['glossary-terms?locale=nb&sort=title', ['behov', 'pilot']],
  ])('is given: %s', async (query, expected) => {
    expect(await slugs(query)).toEqual(expected)
  })
})

describe('filters', () => {
  it.each([
    ['filters[audiences][$contains]=entrepreneur', ['liten-prove']],
    ['filters[audiences][$notContains]=entrepreneur', []],
    ['filters[requirementIds][$contains]=F1', []],
    ['filters[steps][pitfall][barrier][code]=ulikt-tempo', ['liten-prove']],
    ['filters[barriers][$not][code]=ulikt-tempo', []],
    ['filters[barriers][code]=ulikt-tempo&filters[steps][terms][slug]=pilot', ['liten-prove']],
    ['filters[$or][0][title][$containsi]=LITEN&filters[$or][1][id]=0', ['liten-prove']],
    ['filters[serviceAreas][$null]=true', ['liten-prove']],
    ['filters[barriers][$null]=true', []],
    ['filters[isDemo]=true&filters[difficulty][hats][$between]=2&filters[difficulty][hats][$between]=4', ['liten-prove']],
    ['filters[reviewedAt][$notNull]=false&filters[updatedAt][$gt]=2020-01-01', ['liten-prove']],
    ['filters[body][$notNull]=true&filters[initiative][$in]=joint&filters[initiative][$in]=public-body', ['liten-prove']],
    ['filters[title][$startsWith]=%25', []],
    ['filters[documentId][$eq]=%27%20OR%201=1--', []],
  ])('of recipes give, for %s', async (query, expected) => {
    const given = (await slugs(`recipes?locale=nb&${query}`)).filter(slug => slug === 'liten-prove')
    expect(given).toEqual(expected)
  })
})

describe('a request that is not right', () => {
  it('is refused with the name of every parameter that is wrong', async () => {
    const error = await expectError(await get('/api/recipes?foo=1&filters[nope]=1&filters[barriers][secret]=1&sort=nope&pagination[pageSize]=101&populate[steps][populate][x]=1'), 400)
    expect(error.details.problems?.map(problem => problem.parameter)).toEqual(['foo', 'populate[steps][populate][x]', 'filters[nope]', 'filters[barriers][secret]', 'sort', 'pagination[pageSize]'])
  })

  it.each(['/api/nothing', '/api', '/api/', '/api/recipes/x/y', '/api/recipes/%F0%9F%98%80', '/api/site-settings/1', '/API/nothing'])('at %s gets 404 as JSON', async (path) => {
    await expectError(await get(path), 404)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('with the method %s gets 405 as JSON, and the methods that are', async (method) => {
    const response = await get('/api/recipes', {}, method)
    await expectError(response, 405)
    expect(response.headers.get('allow')).toContain('GET')
  })

  it('with a method that nobody knows gets 405 too', async () => {
    expect((await getRaw('/api/recipes', 'PROPFIND')).status).toBe(405)
  })

  it.each(['/api/recipes?a=%', '/api/recipes?a=%ff', '/api/recipes/%c0%af', '/api/recipes?filters[title]=%00', '/api/recipes/%00', '/api/%E0%A4%A'])('that is badly encoded (%s) gets 400', async (path) => {
    const { status, body } = await getRaw(path)
    expect({ status, error: (JSON.parse(body) as ErrorReply).error.name }).toEqual({ status: 400, error: 'BadRequestError' })
  })

  it('with a thousand parameters gets 400 and not the first of them', async () => {
    await expectError(await get(`/api/recipes?${'fields=title&'.repeat(1000)}`), 400)
  })

  it('with a body of another type, size or form gets 415, 413 or 400', async () => {
    const send = (body: string, type: string) => fetch(`${cms.url}/api/recipes`, { method: 'POST', headers: { 'content-type': type }, body })
    await expectError(await send('x', 'text/plain'), 415)
    await expectError(await send('<x/>', 'application/xml'), 415)
    await expectError(await send('--x\r\ncontent-disposition: form-data; name="files"; filename="a"\r\n\r\nx\r\n--x--', 'multipart/form-data; boundary=x'), 415)
    await expectError(await send('{"a":', 'application/json'), 400)
    await expectError(await send(JSON.stringify({ a: 'x'.repeat(10 * 1024 * 1024) }), 'application/json'), 413)
  })
})

describe('a reply', () => {
  it('has an ETag by its content, and 304 for who has it', async () => {
    const first = await get('/api/recipes?locale=nb')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/)
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(first.headers.get('vary')).toBe('Accept-Encoding')
    const again = await get('/api/recipes?locale=nb', { 'if-none-match': `"other", ${etag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect((await get('/api/recipes?locale=nb', { 'if-none-match': '"other"' })).status).toBe(200)
    const head = await get('/api/recipes?locale=nb', {}, 'HEAD')
    expect([head.status, head.headers.get('etag')]).toEqual([200, etag])
    const recipe = await cms.strapi.documents('api::recipe.recipe').findFirst({ locale: 'nb', filters: { slug: 'liten-prove' } as never })
    await cms.strapi.documents('api::recipe.recipe').publish({ documentId: recipe?.documentId ?? '', locale: 'nb' })
    expect((await get('/api/recipes?locale=nb', { 'if-none-match': etag })).status).toBe(200)
  })

  it.each(['br', 'gzip'])('comes compressed with %s, when it is large enough', async (encoding) => {
    const plain = await (await get('/api/recipes?locale=nb', { 'accept-encoding': 'identity' })).text()
    const packed = await get('/api/recipes?locale=nb', { 'accept-encoding': encoding })
    expect(packed.headers.get('content-encoding')).toBe(encoding)
    expect(await packed.text()).toBe(plain)
    const dump = await get('/api/export/recipe.jsonl', { 'accept-encoding': encoding })
    expect(dump.headers.get('content-encoding')).toBe(encoding)
    expect(await dump.text()).toContain('"slug":"liten-prove"')
    expect((await get('/api/recipes?locale=se', { 'accept-encoding': encoding })).headers.get('content-encoding')).toBeNull()
  })

  it('can be read by a page of any origin, but never with its reader\'s cookies', async () => {
    const response = await get('/api/recipes', { origin: 'https://example.org' })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    const preflight = await get('/api/recipes', { 'origin': 'https://example.org', 'access-control-request-method': 'POST' }, 'OPTIONS')
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
    const admin = await get('/admin/init', { origin: 'https://example.org' })
    expect(admin.headers.get('access-control-allow-origin')).not.toBe('*')
    expect(admin.headers.get('access-control-allow-origin')).not.toBe('https://example.org')
    expect((await get('/api/sync/events', { origin: 'https://example.org' })).headers.get('access-control-allow-origin')).not.toBe('*')
  })

  it('has one shape, whatever Strapi\'s own headers say', async () => {
    const { data } = await (await get('/api/recipes', { 'strapi-response-format': 'v4', 'strapi-encode-source-maps': 'true' })).json() as { data: { slug: string, attributes?: object }[] }
    expect(data.map(entry => [entry.slug, entry.attributes])).toContainEqual(['liten-prove', undefined])
  })
})

describe('how often one may ask', () => {
  it('is told in every reply, and ends with 429 and when to come back', async () => {
    const client = elsewhere('203.0.113.1')
    cms.strapi.server.app.proxy = true
    try {
      const first = await get('/api/counties', client)
      expect(first.headers.get('ratelimit-policy')).toBe('"reads";q=600;w=60')
      expect(first.headers.get('ratelimit')).toMatch(/^"reads";r=599;t=\d+$/)
      // A dump counts as twenty.
      for (let dumps = 0; dumps < 29; dumps++)
        await (await get('/api/export/county.jsonl', client)).text()
      expect((await get('/api/counties', client)).headers.get('ratelimit')).toMatch(/;r=18;/)
      await (await get('/api/export/county.jsonl', client)).text()
      const refused = await get('/api/counties', client)
      const error = await expectError(refused, 429)
      expect(error.message).toContain('/api/changes')
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(refused.headers.get('access-control-allow-origin')).toBe('*')
      expect((await get('/api/counties', elsewhere('203.0.113.2'))).status).toBe(200)
      expect((await get('/api/counties', { ...client, authorization: `Bearer ${WEB_TOKEN}` })).status).toBe(200)
      expect((await get('/admin/init', client)).status).toBe(200)
    }
    finally {
      cms.strapi.server.app.proxy = false
    }
  })

  it('is counted for an IPv6 network as one', async () => {
    cms.strapi.server.app.proxy = true
    const left = async (client: string) => (await get('/api/counties', elsewhere(client))).headers.get('ratelimit')?.match(/r=(\d+)/)?.[1]
    expect([await left('2001:db8:1:2::1'), await left('2001:db8:1:2:ffff::9'), await left('2001:db8:1:3::1')]).toEqual(['599', '598', '599'])
    cms.strapi.server.app.proxy = false
  })

  it('is not counted for our own processes', async () => {
    expect((await get('/api/counties')).headers.get('ratelimit')).toBeNull()
    expect((await cms.sync('GET', 'events')).status).toBe(200)
  })
})

describe('a token', () => {
  const tokens = () => cms.strapi.service('admin::api-token-content-api') as { create: (token: object) => Promise<{ accessKey: string }> }
  const bearer = async (type: string, permissions: string[] | null = null) =>
    ({ authorization: `Bearer ${(await tokens().create({ name: `t-${Math.random()}`, description: '', type, lifespan: null, permissions, kind: 'content-api' })).accessKey}` })

  it('that nobody knows is refused, not taken as a visitor', async () => {
    await expectError(await get('/api/recipes', { authorization: 'Bearer wrong' }), 401)
  })

  it('of Strapi\'s reads what everyone reads, and drafts no more than everyone', async () => {
    await cms.strapi.documents('api::barrier.barrier').create({ locale: 'nb', data: { code: 'kladd', title: 'Kladd', slug: 'kladd', summary: 'S' } as never })
    for (const type of ['read-only', 'full-access']) {
      const headers = await bearer(type)
      const own = await get('/api/barriers?locale=nb', headers)
      expect(own.headers.get('cache-control')).toBe('private, max-age=0, must-revalidate')
      expect(await own.json()).toEqual(await (await get('/api/barriers?locale=nb')).json())
      await expectError(await get('/api/barriers?status=draft', headers), 400)
      await expectError(await get('/api/barriers?filters[slug]=x&populate=createdBy', headers), 400)
      await expectError(await get('/api/barriers', headers, 'POST'), 405)
    }
  })

  it('made for one type reads that type only', async () => {
    const headers = await bearer('custom', ['api::county.county.find'])
    expect((await get('/api/counties', headers)).status).toBe(200)
    await expectError(await get('/api/recipes', headers), 403)
  })
})
