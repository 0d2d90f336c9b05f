import type { BuiltSite } from '../fixtures/built-site.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { interfaceLocales } from '../../shared/paths.ts'
import { startBuiltSite } from '../fixtures/built-site.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
beforeEach(() => {
  Object.assign(site.cms.state, { isDown: false, moved: {}, movedAsks: 0 })
})
afterAll(() => site.close())

function ask(path: string) {
  return fetch(site.url + path, { redirect: 'manual' })
}

describe('an address that an entry has had', () => {
  it.each(['', '/nn', '/en'])('leads to its present one, in the reader\'s language of the interface (%s)', async (prefix) => {
    site.cms.state.moved['recipe/gammelt-navn/nb'] = { type: 'recipe', documentId: 'recipe-1', locale: 'nb', slug: 'utlys-behovet-ikke-losningen' }
    const reply = await ask(`${prefix}/oppskrifter/gammelt-navn?utm_source=x`)
    expect([reply.status, reply.headers.get('location'), reply.headers.get('cache-control')]).toEqual([301, `${prefix}/oppskrifter/utlys-behovet-ikke-losningen`, 'public, max-age=300'])
  })

  it('is found in whichever language it was', async () => {
    site.cms.state.moved['recipe/gamalt-namn/nn'] = { type: 'recipe', documentId: 'recipe-3', locale: 'nn', slug: 'forebu-deg-til-motet-med-kommunen' }
    expect((await ask('/oppskrifter/gamalt-namn')).headers.get('location')).toBe('/oppskrifter/forebu-deg-til-motet-med-kommunen')
  })

  it.each([
    ['another site', { type: 'recipe', slug: '//evil.example' }],
    ['a slug with a path in it', { type: 'recipe', slug: '../../api/health' }],
    ['a type that is not ours', { type: 'https://evil.example', slug: 'x' }],
    ['itself', { type: 'recipe', slug: 'felle-itself' }],
  ])('never leads to %s', async (name, target) => {
    const slug = `felle-${name.replaceAll(' ', '-')}`
    site.cms.state.moved[`recipe/${slug}/nb`] = { documentId: 'x', locale: 'nb', ...target }
    const reply = await ask(`/oppskrifter/${slug}`)
    expect([reply.status, reply.headers.get('location')]).toEqual([404, null])
  })

  it('is not asked about where an entry is there, nor outside the types', async () => {
    await ask('/oppskrifter/utlys-behovet-ikke-losningen')
    await ask('/finnes-ikke/gammelt-navn')
    await ask('/oppskrifter/a/b')
    expect(site.cms.state.movedAsks).toBe(0)
  })

  it('costs the CMS little, however many are invented', async () => {
    for (let number = 0; number < 60; number++)
      expect((await ask(`/ordliste/tull-${number}`)).status).toBe(404)
    // At most twenty at once and five a second after that, each in every language; the sixty take a few seconds.
    expect(site.cms.state.movedAsks).toBeLessThan(60 * interfaceLocales.length)
  })

  it('is a plain 404 page, not an error, when the CMS does not answer the question', async () => {
    site.cms.state.moved = new Proxy({}, { get: () => ({ type: 7 }) })
    const reply = await fetch(`${site.url}/maler/uforstaelig`)
    expect(reply.status).toBe(404)
    expect(await reply.text()).toContain('Vi finner ikke siden')
  })
})
