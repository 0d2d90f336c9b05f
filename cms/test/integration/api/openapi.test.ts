import type { ValidateFunction } from 'ajv'
import type { ContentTypeUid } from '../../../contract/content.ts'
import type { Cms } from '../boot-cms.ts'
import type { Targets } from './make-entry.ts'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ajvFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { Parser } from 'n3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTENT_TYPE_NAMES, CONTENT_TYPE_UIDS, toUid } from '../../../src/content/content-types.ts'
import { listAddressOf } from '../../../src/read/address-of.ts'
import { publicSchemasOf } from '../../../src/read/booted-schemas.ts'
import { bootCms } from '../boot-cms.ts'
import { onDay } from '../on-day.ts'
import { makeData } from './make-entry.ts'

interface Media { schema: object }
interface Operation { operationId: string, parameters?: { name?: string, in?: string, $ref?: string }[], responses: Record<string, { $ref?: string, content?: Record<string, Media> }> }
const description = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../openapi.json'), 'utf8')) as { paths: Record<string, { get?: Operation }>, components: { responses: Record<string, { content?: Record<string, Media> }> } }
/** Routes that other parts of the CMS have; each is held against the description once it is there. */
const ELSEWHERE = /^\/api\/(?:editions|slug-redirects|submissions)/

let cms: Cms
let validators: Map<object, ValidateFunction>
const ajv = new Ajv2020({ strict: false, allErrors: true })
const made: Partial<Record<ContentTypeUid, string>> = {}

beforeAll(async () => {
  cms = await bootCms()
  ajvFormats.default(ajv)
  ajv.addSchema({ $id: 'openapi', components: description.components })
  validators = new Map()
  const targets: Targets = { relations: {}, references: [] }
  for (const name of CONTENT_TYPE_NAMES) {
    const uid = toUid(name)
    for (const only of ['all', 'required'] as const) {
      if (only === 'required' && (publicSchemasOf(cms.strapi).head(uid).isSingle || name === 'entrance'))
        continue
      const locale = publicSchemasOf(cms.strapi).head(uid).isLocalized ? { locale: 'nb' } : {}
      // An entry with as little as possible is refused where a rule asks for more; then there is no such reply to test.
      const entry = await cms.strapi.documents(uid).create({ ...locale, data: makeData(cms.strapi, uid, targets, only) as never, status: 'published' }).catch((error: unknown) => only === 'required' && error instanceof Error && error.name === 'ValidationError' ? undefined : Promise.reject(error))
      if (only === 'all' && entry !== undefined) {
        made[uid] = entry.documentId
        targets.relations[uid] = entry.documentId
        if (!['municipality', 'county', 'site-settings'].includes(name))
          targets.references.push({ type: name, documentId: entry.documentId })
      }
    }
  }
})
afterAll(() => cms?.stop())

/** What is wrong with a body, held against a schema of the description. */
function findErrors(schema: object, body: unknown): unknown[] {
  const rooted = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components')) as object
  const validate = validators.get(schema) ?? ajv.compile(rooted)
  validators.set(schema, validate)
  return validate(body) ? [] : (validate.errors ?? []).slice(0, 5)
}

function schemaOf(operation: Operation, status: number): object {
  const reply = operation.responses[status]
  const resolved = reply?.$ref === undefined ? reply : description.components.responses[reply.$ref.slice(reply.$ref.lastIndexOf('/') + 1)]
  const schema = resolved?.content?.['application/json']?.schema
  if (schema === undefined)
    throw new Error(`${operation.operationId} documents no JSON for ${status}`)
  return schema
}

async function expectDocumented(path: string, address: string, status: number): Promise<Record<string, unknown>> {
  const operation = description.paths[path]?.get
  if (operation === undefined)
    throw new Error(`${path} is not documented`)
  const response = await fetch(`${cms.url}${address}`)
  const body = await response.json() as Record<string, unknown>
  expect({ address, status: response.status, errors: findErrors(schemaOf(operation, status), body) }).toEqual({ address, status, errors: [] })
  return body
}

describe('every documented read of a type', () => {
  it.each(CONTENT_TYPE_UIDS)('of %s gives what is documented', async (uid): Promise<void> => {
    const head = publicSchemasOf(cms.strapi).head(uid)
    const address = listAddressOf(head, uid)
    if (head.isSingle) {
      await expectDocumented(address, `${address}?locale=nb`, 200)
      await expectDocumented(address, `${address}?locale=se`, 404)
      return
    }
    const { data } = await expectDocumented(address, `${address}?pagination[pageSize]=100&locale=*`, 200) as { data: unknown[] }
    expect(data.length).toBeGreaterThan(0)
    await expectDocumented(`${address}/{documentId}`, `${address}/${made[uid]}`, 200)
    await expectDocumented(address, `${address}?sort=updatedAt:desc&pagination[start]=0&pagination[limit]=1&filters[documentId][$eq]=${made[uid]}`, 200)
    await expectDocumented(`${address}/{documentId}`, `${address}/finnes-ikke`, 404)
    await expectDocumented(address, `${address}?unknown=1`, 400)
  })

  it('gives something in every field, so that the test above means something', async () => {
    const uid = 'api::recipe.recipe'
    const { data } = await (await fetch(`${cms.url}/api/recipes/${made[uid]}`)).json() as { data: Record<string, unknown> }
    const empty = Object.entries(data).filter(([, value]) => value === null || (Array.isArray(value) && value.length === 0)).map(([name]) => name)
    expect(empty).toEqual([])
    expect(data.relatedEntries).toContainEqual(expect.objectContaining({ type: 'barrier', documentId: made['api::barrier.barrier'], locale: 'nb', slug: expect.stringMatching(/^laget-/) }))
  })
})

describe('every other documented read', () => {
  const own = Object.keys(description.paths).filter(path => !ELSEWHERE.test(path) && !CONTENT_TYPE_NAMES.some(name => description.paths[path]?.get?.operationId.match(/^(?:list|get)(.*)$/)?.[1]?.toLowerCase() === name.replaceAll('-', '')))

  it('is one of these', () => {
    expect(own.sort()).toEqual(['/api/changes', '/api/dcat.jsonld', '/api/dcat.ttl', '/api/export', '/api/export/{type}.jsonl', '/api/glossary.jsonld', '/api/glossary.ttl', '/api/history/{type}/{documentId}', '/api/openapi.json'])
  })

  it('gives what is documented', async () => {
    await expectDocumented('/api/changes', '/api/changes?limit=1000', 200)
    await expectDocumented('/api/changes', '/api/changes?limit=0', 400)
    await expectDocumented('/api/changes', `/api/changes?since=${btoa('1.00000000.1.0')}`, 410)
    await expectDocumented('/api/export', '/api/export', 200)
  })

  it('gives a history as documented, of every kind of field', async () => {
    const uid = 'api::recipe.recipe'
    const path = '/api/history/{type}/{documentId}'
    const documentId = made[uid] ?? ''
    const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'Skrevet om.' }] }]
    // Not in the sitting in which it was first published: that would be part of the first publish.
    await onDay(1, () => cms.strapi.documents(uid).update({ documentId, locale: 'nb', data: { title: 'Et nytt navn', body: text, isBasicRecipe: false, reviewDue: '2031-01-01', barriers: [], steps: [{ phase: 'after', title: 'Et annet steg', text }], audiences: ['entrepreneur'] } as never, status: 'published' }))
    const { data } = await expectDocumented(path, `/api/history/recipe/${documentId}?locale=nb`, 200) as { data: { fields: { kind: string }[] }[] }
    expect(new Set(data.flatMap(change => change.fields.map(field => field.kind)))).toEqual(new Set(['text', 'value', 'items']))
    await expectDocumented(path, '/api/history/recipe/finnes-ikke', 404)
    await expectDocumented(path, `/api/history/recipe/${documentId}?pagination[page]=0`, 400)
  })

  it.each(CONTENT_TYPE_NAMES)('gives a dump of %s whose lines are what a read gives', async (name) => {
    const uid = toUid(name)
    const head = publicSchemasOf(cms.strapi).head(uid)
    const path = `${listAddressOf(head, uid)}${head.isSingle ? '' : '/{documentId}'}`
    const operation = description.paths[path]?.get as Operation
    const lines = (await (await fetch(`${cms.url}/api/export/${name}.jsonl`)).text()).split('\n').filter(line => line !== '')
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines)
      expect(findErrors(schemaOf(operation, 200), { data: JSON.parse(line), meta: {} })).toEqual([])
  })

  it('serves the description itself, for any page to read', async () => {
    const response = await fetch(`${cms.url}/api/openapi.json`, { headers: { origin: 'https://example.org' } })
    expect(await response.json()).toEqual(description)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const again = await fetch(`${cms.url}/api/openapi.json`, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })

  it('documents every open route, and only those', () => {
    const routes = cms.strapi.server.listRoutes()
      .filter(route => route.path.startsWith('/api/') && route.methods.includes('GET') && !/^\/api\/(?:sync|preview|upload|i18n|content-type-builder)/.test(route.path))
      .map(route => route.path.replace(/:id\b/, '{documentId}').replace('/api/export/:file', '/api/export/{type}.jsonl').replace('/api/editions/:name/:file', '/api/editions/{name}/{type}').replace(':name', '{name}').replace('/:type/', '/{type}/').replace(':documentId', '{documentId}'))
    const documented = Object.keys(description.paths).filter(path => description.paths[path]?.get !== undefined)
    expect(routes.filter(path => !documented.includes(path))).toEqual([])
    expect(documented.filter(path => !ELSEWHERE.test(path) && !routes.includes(path))).toEqual([])
  })
})

describe('the data for other catalogues', () => {
  const DCAT = 'http://www.w3.org/ns/dcat#'
  const DCT = 'http://purl.org/dc/terms/'
  const SKOS = 'http://www.w3.org/2004/02/skos/core#'
  const read = async (name: string) => {
    const response = await fetch(`${cms.url}/api/${name}`)
    return { type: response.headers.get('content-type'), text: await response.text() }
  }

  it('describes each type as a dataset, with a licence and a dump that is there', async () => {
    const { type, text } = await read('dcat.ttl')
    expect(type).toBe('text/turtle; charset=utf-8')
    const quads = new Parser().parse(text)
    const objects = (predicate: string) => quads.filter(quad => quad.predicate.value === predicate).map(quad => quad.object.value)
    expect(objects(`${DCAT}dataset`)).toHaveLength(CONTENT_TYPE_NAMES.length - 1)
    const dumps = objects(`${DCAT}downloadURL`)
    expect(dumps).toHaveLength(CONTENT_TYPE_NAMES.length - 1)
    for (const dump of dumps)
      expect((await fetch(`${cms.url}${new URL(dump).pathname}`, { method: 'HEAD' })).status).toBe(200)
    expect(new Set(objects(`${DCT}license`))).toEqual(new Set(['CC_BY_4_0', 'NLOD_2_0'].map(name => `http://publications.europa.eu/resource/authority/licence/${name}`)))
    expect(objects('http://xmlns.com/foaf/0.1/name')[0]).toMatch(/^publisher \d+$/)
  })

  it('has one concept a term, with its names in every language, and links between concepts', async () => {
    const term = cms.strapi.documents('api::glossary-term.glossary-term')
    const pilot = await term.findFirst({ locale: 'nb', filters: { slug: 'pilot' } as never })
    await term.update({ documentId: pilot?.documentId ?? '', locale: 'en', data: { title: 'Pilot project', slug: 'pilot-project', summary: 'S', definition: 'A trial.' } as never, status: 'published' })
    const quads = new Parser().parse((await read('glossary.ttl')).text)
    const about = quads.filter(quad => quad.subject.value.endsWith(`/api/glossary-terms/${pilot?.documentId}`))
    const names = about.filter(quad => quad.predicate.value === `${SKOS}prefLabel`).map(quad => quad.object.termType === 'Literal' && `${quad.object.value}@${quad.object.language}`)
    expect(names.sort()).toEqual(['Pilot project@en', 'pilot@nb'])
    expect(about.filter(quad => quad.predicate.value === `${SKOS}related`)).toHaveLength(1)
    const concepts = quads.filter(quad => quad.object.value === `${SKOS}Concept`).map(quad => quad.subject.value)
    expect(new Set(concepts).size).toBe(concepts.length)
    expect(quads.some(quad => quad.predicate.value === `${SKOS}altLabel` && quad.object.value === 'prøve')).toBe(true)
    expect(quads.some(quad => quad.predicate.value === `${DCT}source` && quad.object.value === 'https://eksempel.no/side')).toBe(true)
  })

  it.each(['dcat', 'glossary'])('says the same about %s in JSON-LD', async (name) => {
    const { type, text } = await read(`${name}.jsonld`)
    expect(type).toBe('application/ld+json; charset=utf-8')
    const triples = (JSON.parse(text) as Record<string, unknown[] | string>[]).flatMap(node => Object.entries(node).flatMap(([key, values]) => Array.isArray(values) ? values.map(() => `${String(node['@id'])} ${key}`) : []))
    const quads = new Parser().parse((await read(`${name}.ttl`)).text)
    const expected = quads.map(quad => `${quad.subject.value} ${quad.predicate.value.replace(/^.*rdf-syntax-ns#type$/, '@type')}`)
    expect(triples.sort()).toEqual(expected.sort())
  })
})
