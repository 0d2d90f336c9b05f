import type { IncomingMessage } from 'node:http'
import type { BuiltSite } from '../fixtures/built-site.ts'
import { Buffer } from 'node:buffer'
import { get, request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { guideSlugs } from '../../shared/guides.ts'
import { notifySite, startBuiltSite } from '../fixtures/built-site.ts'
import { createCookbook } from '../fixtures/cookbook.ts'
import { foreignScript } from '../fixtures/foreign-script.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
beforeEach(() => {
  Object.assign(site.cms.state, { cookbook: createCookbook(), isDown: false, delayMs: 0, drafts: {}, moved: {}, movedAsks: 0, files: {} })
  site.engine.state.isDown = false
})
afterAll(() => site.close())

async function read(path: string, headers: Record<string, string> = {}) {
  const reply = await fetch(site.url + path, { headers })
  return { status: reply.status, headers: reply.headers, text: await reply.text() }
}

/** Everything that is answered, as it goes over the wire, but the moment. */
async function readRaw(path: string, method = 'GET', headers: Record<string, string> = {}) {
  const reply = await new Promise<IncomingMessage>((resolve, reject) => request(site.url + path, { method, headers }, resolve).on('error', reject).end())
  const { date: _moment, ...others } = reply.headers
  return { status: reply.statusCode, headers: others, body: Buffer.concat(await reply.toArray() as Buffer[]).toString('base64') }
}

function notify(type: string, documentId: string): Promise<Response> {
  return notifySite(site.url, type, documentId)
}

function setTitle(documentId: string, title: string): void {
  for (const document of site.cms.state.cookbook.recipes ?? []) {
    if (document.documentId === documentId)
      Reflect.set(document, 'title', title)
  }
}

const pages = ['/', '/offentlig', '/entreprenor', '/oppskrifter', '/oppskrifter/utlys-behovet-ikke-losningen', '/eksempler', '/maler', '/maler/behovsbeskrivelse', '/avtaleutkast', '/avtaleutkast/pilotavtale-mellom-kommune-og-sosial-entreprenor', '/moteplasser', '/moteplasser/apen-dialogkveld', '/arrangementer', '/arrangementer/speed-date-for-anskaffelsen', '/ordliste', '/ordliste/innovasjonslos', '/samarbeidsformer', '/samarbeidsformer/pilotavtale', '/barrierer', '/barrierer/innkjop-og-anbud', '/tjenesteomrader', '/tjenesteomrader/folkehelse', '/eksempler/verkstedet-som-ble-fast-tilbud', '/ideer', '/ideer/lan-en-leder', '/tilbydere', '/tilbydere/verkstaden-dome', '/behov', '/behov/et-sted-a-vaere-pa-ettermiddagen', '/stotteordninger', '/stotteordninger/tilskudd-til-proving', '/kommuner', '/kommuner/eksempelvik', '/eksempler/sammenlign', '/kontaktpunkter/innovasjonslosen-i-eksempelvik', '/sporsmal', '/sporsmal/hvem-eier-resultatene', '/inntektsmodeller', '/inntektsmodeller/abonnement', '/sok?q=behov', ...guideSlugs.map(slug => `/${slug}`)]

describe('pages', () => {
  it.each(pages)('%s is served in three languages, with no script but ours, no inline style and no cookie', async (path) => {
    for (const prefix of ['', '/nn', '/en']) {
      const page = await read(prefix + (prefix !== '' && path === '/' ? '' : path))
      expect(page.status).toBe(200)
      expect(page.text).toContain(`<html lang="${prefix.slice(1) || 'nb'}"`.replace('<html ', '<html  '))
      expect(page.text).not.toMatch(foreignScript)
      expect(page.text).not.toMatch(/<style| style="| on\w+="|javascript:/)
      expect(page.headers.get('set-cookie')).toBeNull()
      expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
      expect(page.headers.get('x-powered-by')).toBeNull()
    }
  })

  it('shows an entry in the other written standard too, marked, with the entry\'s own canonical address', async () => {
    const { text } = await read('/oppskrifter/forebu-deg-til-motet-med-kommunen')
    expect(text).toContain('<h1 lang="nn">')
    expect(text).toContain('<link rel="canonical" href="https://kokeboka.example/nn/oppskrifter/forebu-deg-til-motet-med-kommunen">')
  })

  it('names the other language of an entry that has two', async () => {
    const { text } = await read('/maler/behovsbeskrivelse')
    expect(text).toContain('<link rel="alternate" type="text/html" hreflang="nn" href="https://kokeboka.example/nn/maler/behovsskildring">')
  })

  it('says so where one of our own pages is not in the reader\'s language, marks it, and names no address in it', async () => {
    const { text } = await read('/en/handbok')
    expect(text).toContain('This page is in Norwegian (Bokmål) only.')
    expect(text).toContain('<h1 lang="nb">')
    expect(text).toContain('<link rel="canonical" href="https://kokeboka.example/handbok">')
    expect(text).not.toContain('hreflang="en" href="https://kokeboka.example/en/handbok"')
  })

  it('narrows recipes by a plain form, and ignores values that mean nothing', async () => {
    expect((await read('/oppskrifter?hats=4')).text).toContain('Viser 1 av 6')
    expect((await read('/oppskrifter?hats=99')).text).toContain('6 i alt')
  })

  it.each(['/finnes-ikke', '/oppskrifter/finnes-ikke', '/nn/ordliste/finnes-ikke'])('%s is a 404 with ways on', async (path) => {
    const page = await read(path, { accept: 'text/html' })
    expect(page.status).toBe(404)
    expect(page.text).toContain('role="search"')
    expect(page.text).not.toContain('node_modules')
  })

  it.each(['/__nuxt_content/nb/query', '//__nuxt_content/nb/query'])('%s is closed to readers', async (path) => {
    expect((await read(path)).status).toBe(404)
  })
})

describe('search', () => {
  it('gives results and counts as JSON', async () => {
    const reply = JSON.parse((await read('/api/search?q=behov')).text) as { total: number, results: { path: string, locale: string }[] }
    expect(reply.total).toBe(3)
    expect(reply.results[0]?.path).toBe('/oppskrifter/utlys-behovet-ikke-losningen')
  })

  it.each(['page=-1', 'page=1e9', `q=${'a'.repeat(10_000)}`, 'q=a%00b', 'type=%22%20OR%20type%20%3D%20%22event', 'q=a&q=b'])('refuses %.40s with a sentence, as JSON and as a page', async (query) => {
    const api = await read(`/api/search?${query}`)
    expect(api.status).toBe(400)
    expect(JSON.parse(api.text)).toMatchObject({ statusCode: 400, message: 'The search cannot be done as asked.', issues: [expect.stringMatching(/^(?:q|page|type): /)] })
    const page = await read(`/sok?${query}`)
    expect(page.status).toBe(400)
    expect(page.text).toContain('Vi forstår ikke adressen')
  })

  it('shows what narrows it, with a way to take each away, and keeps the rest of the address', async () => {
    const page = await read('/sok?q=behov&phase=before&audience=public-sector&sort=newest')
    expect(page.status).toBe(200)
    expect(page.text).toContain('aria-label="Fjern «Før»"')
    expect(page.text).toMatch(/value="before" checked/)
    expect(page.text).toMatch(/href="\/sok\?sort=newest&amp;q=behov&amp;audience=public-sector"/)
    expect(site.engine.state.requests).toContainEqual(expect.objectContaining({ sort: ['publishedAt:desc'], filter: expect.arrayContaining(['phases IN ["before"]', 'audiences IN ["public-sector"]']) }))
  })

  it('marks what was found, and mends a misspelt word', async () => {
    expect((await read('/sok?q=behov')).text).toMatch(/<mark>[Bb]ehov\w*<\/mark>/)
    const reply = JSON.parse((await read('/api/search?q=behvo')).text) as { didYouMean: string | null }
    expect(reply.didYouMean).toMatch(/^behov/)
  })

  it('suggests entries, and refuses what cannot be asked', async () => {
    const reply = JSON.parse((await read('/api/suggest?q=behov')).text) as { suggestions: { title: string, path: string }[] }
    expect(reply.suggestions).toContainEqual(expect.objectContaining({ path: '/oppskrifter/utlys-behovet-ikke-losningen' }))
    expect(JSON.parse((await read('/api/suggest?q=')).text)).toEqual({ suggestions: [] })
    expect((await read(`/api/suggest?q=${'a'.repeat(201)}`)).status).toBe(400)
  })

  it('says so when the engine is down, while the rest goes on', async () => {
    site.engine.state.isDown = true
    expect((await read('/api/search?q=behov')).status).toBe(503)
    const page = await read('/sok?q=behov')
    expect(page.status).toBe(503)
    expect(page.headers.get('retry-after')).toBe('10')
    expect(page.text).toContain('Søket virker ikke akkurat nå')
    expect((await read('/oppskrifter')).status).toBe(200)
  })
})

describe('rendered pages', () => {
  it('answer 304 to their own ETag, and HEAD as GET', async () => {
    const page = await read('/ordliste', { 'accept-encoding': 'br' })
    const etag = page.headers.get('etag') ?? ''
    expect(page.headers.get('content-encoding')).toBe('br')
    expect((await read('/ordliste', { 'accept-encoding': 'br', 'if-none-match': etag })).status).toBe(304)
    const head = await fetch(`${site.url}/ordliste`, { method: 'HEAD', headers: { 'accept-encoding': 'br' } })
    for (const name of ['etag', 'content-length', 'content-type', 'vary', 'content-security-policy'])
      expect(head.headers.get(name)).toBe(page.headers.get(name))
  })

  it('are read from memory, whatever parameters are put behind', async () => {
    await read('/barrierer')
    const { reads } = site.cms.state
    for (let number = 0; number < 50; number++)
      await read(`/barrierer?b=${number}&utm_source=${number}`)
    expect(site.cms.state.reads).toBe(reads)
  })

  it.each(['', 'br', 'gzip', 'gzip, deflate, br, zstd', 'br;q=0, *'])('are the same when answered ahead of the framework as when answered by it, to Accept-Encoding «%s»', async (encoding) => {
    // An address with a letter of its path encoded is always the framework's.
    const addresses = [['/ordliste', '/ordlist%65'], ['/nn/barrierer/innkjop-og-anbud', '/nn/barrierer/innkjop-og-anbu%64'], ['/oppskrifter.md', '/oppskrifter.m%64'], ['/llms.txt', '/llms.tx%74'], ['/arrangementer.atom', '/arrangementer.ato%6D']]
    for (const [ours = '', theirs = ''] of addresses) {
      await readRaw(ours)
      for (const method of ['GET', 'HEAD'])
        expect(await readRaw(ours, method, { 'accept-encoding': encoding })).toEqual(await readRaw(theirs, method, { 'accept-encoding': encoding }))
      const { etag = '' } = (await readRaw(ours, 'GET', { 'accept-encoding': encoding })).headers
      const known = { 'accept-encoding': encoding, 'if-none-match': etag }
      expect(await readRaw(ours, 'GET', known)).toEqual(await readRaw(theirs, 'GET', known))
      expect(await readRaw(ours, 'GET', known)).toMatchObject({ status: 304, body: '' })
    }
  })

  it('are given as Markdown to who asks for it, also when they are in memory', async () => {
    await read('/barrierer')
    expect((await read('/barrierer', { accept: 'text/markdown' })).headers.get('content-type')).toContain('text/markdown')
    expect((await read('/barrierer')).headers.get('content-type')).toContain('text/html')
  })

  it('show a change at once after a signed notice, and only then', async () => {
    const path = '/oppskrifter/treff-arshjulet'
    await read(path)
    setTitle('recipe-5', 'Et helt nytt navn')
    expect((await read(path)).text).not.toContain('Et helt nytt navn')
    expect((await notify('recipe', 'recipe-5')).status).toBe(200)
    expect((await read(path)).text).toContain('Et helt nytt navn')
  })

  it('are not changed by a notice that is not signed with our secret', async () => {
    const reply = await fetch(`${site.url}/api/changed`, { method: 'POST', body: '{"documents":[]}', headers: { 'content-type': 'application/json', 'x-kokeboka-timestamp': String(Date.now()), 'x-kokeboka-signature': 'ab' } })
    expect(reply.status).toBe(401)
  })

  it('change when something they show by relation changes', async () => {
    await read('/oppskrifter/fra-pilot-til-fast-drift')
    const recipe = site.cms.state.cookbook.recipes?.find(({ documentId }) => documentId === 'recipe-4') as unknown as { barriers: { title: string }[] }
    recipe.barriers = [{ ...recipe.barriers[0], title: 'En omdøpt barriere' }]
    await notify('barrier', 'barrier-1')
    expect((await read('/oppskrifter/fra-pilot-til-fast-drift')).text).toContain('En omdøpt barriere')
  })

  it('do not stay old when the notice comes while they are rendered', async () => {
    const path = '/oppskrifter/nar-en-sosial-entreprenor-tar-kontakt'
    site.cms.state.delayMs = 300
    const early = read(path)
    await new Promise(resolve => setTimeout(resolve, 150))
    setTitle('recipe-2', 'Navnet etter endringen')
    await notify('recipe', 'recipe-2')
    await early
    expect((await read(path)).text).toContain('Navnet etter endringen')
  })

  it('are gone at once when the entry is unpublished', async () => {
    const path = '/samarbeidsformer/innovativ-anskaffelse-med-dialog'
    expect((await read(path)).status).toBe(200)
    site.cms.state.cookbook['collaboration-forms'] = []
    await notify('collaboration-form', 'form-2')
    expect((await read(path)).status).toBe(404)
  })

  it('go on being served when the CMS is down; others say so with 503', async () => {
    const seen = await read('/moteplasser')
    site.cms.state.isDown = true
    await notify('meeting-place', 'place-1')
    const again = await read('/moteplasser')
    expect([again.status, again.text]).toEqual([200, seen.text])
    const unseen = await read('/en/moteplasser/apen-dialogkveld', { accept: 'text/html' })
    expect(unseen.status === 200 || unseen.headers.get('retry-after') === '10').toBe(true)
    await notify('recipe', 'may-be-new')
    const never = await read('/oppskrifter/aldri-sett', { accept: 'text/html' })
    expect([never.status, never.headers.get('retry-after')]).toEqual([503, '10'])
    expect(never.text).toContain('Siden kan ikke vises akkurat nå')
  })

  it('refuse an address with broken encoding', async () => {
    const status = await new Promise(resolve => get(`${site.url}/%ff`, { headers: { accept: 'text/html' } }, reply => resolve(reply.resume().statusCode)))
    expect(status).toBe(400)
  })
})
