import type { BuiltSite } from '../fixtures/built-site.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startBuiltSite } from '../fixtures/built-site.ts'
import { createCookbook } from '../fixtures/cookbook.ts'
import { goodSignature } from '../fixtures/fake-services.ts'
import { foreignScript } from '../fixtures/foreign-script.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
beforeEach(() => {
  Object.assign(site.cms.state, { isDown: false, drafts: {} })
})
afterAll(() => site.close())

const inAnHour = Date.now() + 3_600_000

function toLink(type: string, documentId: string, change: Record<string, string> = {}): string {
  return `/forhandsvisning/${type}/${documentId}?${new URLSearchParams({ locale: 'nb', expires: String(inAnHour), signature: goodSignature, ...change })}`
}
async function read(path: string) {
  const reply = await fetch(site.url + path, { headers: { accept: 'text/html' } })
  return { status: reply.status, headers: reply.headers, text: await reply.text() }
}

const plurals: Record<string, string> = { 'recipe': 'recipes', 'example': 'examples', 'template': 'templates', 'agreement-draft': 'agreement-drafts', 'meeting-place': 'meeting-places', 'event': 'events', 'glossary-term': 'glossary-terms', 'service-area': 'service-areas', 'collaboration-form': 'collaboration-forms', 'barrier': 'barriers', 'entrance': 'entrances', 'idea': 'ideas', 'provider': 'providers', 'need': 'needs', 'support-scheme': 'support-schemes', 'contact-point': 'contact-points', 'question': 'questions', 'income-model': 'income-models' }
const empty = { id: 1, locale: 'nb', createdAt: '2026-09-01T08:00:00.000Z', updatedAt: '2026-09-01T08:00:00.000Z', publishedAt: null }

describe('a preview', () => {
  it.each(Object.entries(plurals))('of a %s shows the page that will be published, with a band', async (type, plural) => {
    const draft = createCookbook()[plural]?.[0]
    site.cms.state.drafts[`${type}/draft-1`] = { ...draft, title: 'Et helt nytt utkast' }
    const page = await read(toLink(type, 'draft-1'))
    expect(page.status).toBe(200)
    expect(page.text).toMatch(/<h1[^>]*>Et helt nytt utkast<\/h1>/)
    expect(page.text).toContain('Forhåndsvisning av utkastet')
    expect(page.text).not.toMatch(foreignScript)
    expect(page.text).not.toMatch(/<style| style="|rel="canonical"|undefined/)
  })

  it.each(Object.keys(plurals))('of a %s that an editor has only just begun says what is missing', async (type) => {
    site.cms.state.drafts[`${type}/draft-2`] = { ...empty, documentId: 'draft-2' }
    const page = await read(toLink(type, 'draft-2'))
    expect(page.status).toBe(200)
    expect(page.text).toContain('<li>Ingress mangler</li>')
    expect(page.text).toMatch(/<h1[^>]*>\[Tittel mangler\]<\/h1>/)
  })

  it('is kept by nobody and indexed by nobody, and only the CMS may put it in a frame', async () => {
    site.cms.state.drafts['recipe/draft-3'] = { ...createCookbook().recipes?.[0] }
    const { headers, text } = await read(toLink('recipe', 'draft-3'))
    expect([headers.get('cache-control'), headers.get('etag'), headers.get('x-robots-tag'), headers.get('referrer-policy')]).toEqual(['no-store', null, 'noindex, nofollow', 'no-referrer'])
    expect(text).toContain('<meta name="robots" content="noindex, nofollow">')
    expect(headers.get('content-security-policy')).toContain('frame-ancestors https://cms.kokeboka.example;')
    expect(headers.get('x-frame-options')).toBeNull()
    const published = (await read('/oppskrifter')).headers
    expect([published.get('x-frame-options'), published.get('content-security-policy')]).toEqual(['DENY', expect.stringContaining('frame-ancestors \'none\'')])
  })

  it('shows what the editor saved a moment ago', async () => {
    const recipe = createCookbook().recipes?.[0]
    site.cms.state.drafts['recipe/draft-4'] = { ...recipe, title: 'Først' }
    await read(toLink('recipe', 'draft-4'))
    site.cms.state.drafts['recipe/draft-4'] = { ...recipe, title: 'Deretter' }
    expect((await read(toLink('recipe', 'draft-4'))).text).toContain('Deretter')
  })

  it.each([
    ['with another signature', toLink('recipe', 'draft-5', { signature: 'cd'.repeat(32) })],
    ['with a signature cut short', toLink('recipe', 'draft-5', { signature: 'ab' })],
    ['with none', '/forhandsvisning/recipe/draft-5'],
    ['that has expired', toLink('recipe', 'draft-5', { expires: String(Date.now() - 1_000) })],
    ['in an unknown language', toLink('recipe', 'draft-5', { locale: 'de' })],
    ['of an unknown type', toLink('site-settings', 'draft-5')],
  ])('%s is refused with a page that says how to get a new link', async (_, link) => {
    site.cms.state.drafts['recipe/draft-5'] = { ...createCookbook().recipes?.[0], title: 'Hemmelig utkast' }
    const page = await read(link)
    expect([page.status, page.headers.get('cache-control'), page.headers.get('x-robots-tag')]).toEqual([403, 'no-store', 'noindex, nofollow'])
    expect(page.text).toContain('Lenken virker ikke')
    expect(page.text).toContain('trykk «Forhåndsvis»')
    expect(page.text).not.toContain('Hemmelig')
  })

  it('of what is not there is a 404, of what cannot be read a 422, and without the CMS a 503', async () => {
    expect((await read(toLink('recipe', 'borte'))).status).toBe(404)
    site.cms.state.drafts['recipe/draft-6'] = { title: 7 }
    const unreadable = await read(toLink('recipe', 'draft-6'))
    expect([unreadable.status, unreadable.text.includes('Utkastet kan ikke vises ennå')]).toEqual([422, true])
    site.cms.state.isDown = true
    expect((await read(toLink('recipe', 'draft-6'))).status).toBe(503)
  })

  it('exists in bokmål\'s interface only', async () => {
    expect((await read(`/nn${toLink('recipe', 'draft-7')}`)).status).toBe(404)
  })
})
