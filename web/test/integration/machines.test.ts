import type { SitePagesReply } from '@kokeboka/search-sync/contract'
import type { BuiltSite } from '../fixtures/built-site.ts'
import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guideSlugs } from '../../shared/guides.ts'
import { startBuiltSite } from '../fixtures/built-site.ts'
import { entryPages, listPages, sitePages } from '../fixtures/page-paths.ts'
import { findFaults } from '../fixtures/schema-org.ts'

const base = 'https://kokeboka.example'

let site: BuiltSite
beforeAll(async () => {
  // Next to nothing is made up, so that every type is described.
  site = await startBuiltSite({}, { prepare: ({ cookbook }) => Object.values(cookbook).flat().forEach(document => Reflect.set(document, 'isDemo', document.documentId === 'event-3')) })
})
afterAll(() => site.close())

async function readHtml(path: string): Promise<string> {
  return (await fetch(site.url + path)).text()
}
interface Node { '@type': string, [property: string]: unknown }
async function readGraph(path: string): Promise<Node[]> {
  const blocks = [...(await readHtml(path)).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  return blocks.flatMap(([, json = '']) => (JSON.parse(json) as { '@graph': Node[] })['@graph'])
}
function findLinks(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(match => match.slice(1).join(' '))
}

describe('the head of a page', () => {
  it.each([...sitePages, ...listPages, ...entryPages.map(page => page.path)])('%s has one canonical address, and every language points to it and to all the others', async (path) => {
    for (const prefix of ['', '/nn', '/en']) {
      const html = await readHtml(prefix !== '' && path === '/' ? prefix : prefix + path)
      const [canonical = '', ...more] = findLinks(html, /<link rel="canonical" href="([^"]+)">/g)
      expect(more).toEqual([])
      const alternates = findLinks(html, /<link rel="alternate" type="text\/html" hreflang="([^"]+)" href="([^"]+)">/g)
      expect(alternates.map(alternate => alternate.split(' ')[1])).toContain(canonical)
      expect(alternates.filter(alternate => alternate.startsWith('x-default '))).toHaveLength(1)
      expect(alternates.filter(alternate => !alternate.includes(base))).toEqual([])
      const there = await readHtml(canonical.slice(base.length) || '/')
      expect(findLinks(there, /<link rel="canonical" href="([^"]+)">/g)).toEqual([canonical])
      expect(findLinks(there, /<link rel="alternate" type="text\/html" hreflang="([^"]+)" href="([^"]+)">/g)).toEqual(alternates)
    }
  })

  it('gives an entry the address of its own language, whichever interface it is read in', async () => {
    for (const prefix of ['', '/nn', '/en'])
      expect(await readHtml(`${prefix}/oppskrifter/forebu-deg-til-motet-med-kommunen`)).toContain(`<link rel="canonical" href="${base}/nn/oppskrifter/forebu-deg-til-motet-med-kommunen">`)
  })
})

describe('what a page says to machines', () => {
  it.each(entryPages)('$path is a $thing in the words of schema.org', async ({ path, thing }) => {
    const graph = await readGraph(path)
    expect(findFaults(graph)).toEqual([])
    expect(graph.map(node => node['@type'])).toEqual(['BreadcrumbList', thing])
    expect(graph[1]).toMatchObject({ name: expect.stringMatching(/./), url: expect.stringMatching(/^https:/) })
  })

  it('the front page tells how to search the site', async () => {
    const graph = await readGraph('/nn')
    expect(findFaults(graph)).toEqual([])
    expect(graph).toMatchObject([{ '@type': 'WebSite', 'inLanguage': 'nn', 'potentialAction': { target: { urlTemplate: `${base}/nn/sok?q={search_term_string}` } } }])
  })

  it('the glossary is a set of terms', async () => {
    const graph = await readGraph('/ordliste')
    expect(findFaults(graph)).toEqual([])
    expect(graph[1]).toMatchObject({ '@type': 'DefinedTermSet', 'hasDefinedTerm': expect.arrayContaining([expect.objectContaining({ name: 'Innovasjonslos', url: `${base}/ordliste/innovasjonslos` })]) })
  })

  it('a recipe has its steps in order, and what is needed', async () => {
    const [, recipe] = await readGraph('/oppskrifter/utlys-behovet-ikke-losningen')
    expect(recipe).toMatchObject({
      license: 'https://creativecommons.org/licenses/by/4.0/',
      supply: expect.arrayContaining([{ '@type': 'HowToSupply', 'name': 'Én kontaktperson utad' }]),
      tool: [expect.objectContaining({ name: 'Behovsbeskrivelse', url: `${base}/maler/behovsbeskrivelse` }), expect.objectContaining({ '@type': 'HowToTool' })],
      step: [1, 2, 3, 4].map(position => expect.objectContaining({ '@type': 'HowToStep', position, 'text': expect.stringMatching(/\w/) })),
    })
  })

  it('an event has its times, its place and whether it is cancelled, and no price that nobody has given', async () => {
    const [, speedDate] = await readGraph('/arrangementer/speed-date-for-anskaffelsen')
    expect(speedDate).toMatchObject({ startDate: '2027-02-04T08:00:00.000Z', eventStatus: 'https://schema.org/EventScheduled', location: { name: 'Biblioteket', address: { addressLocality: 'Eksempelvik' } }, eventSchedule: { repeatFrequency: 'P1M', byDay: ['1TH'], repeatCount: 4 } })
    expect(speedDate).not.toHaveProperty('offers')
    const [, learningDay] = await readGraph('/nn/arrangementer/laeringsdag-om-effektmaling')
    expect(learningDay).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' })
    expect(learningDay).not.toHaveProperty('eventAttendanceMode')
  })

  it('never gives out what is made up as fact, and keeps it from search engines', async () => {
    const path = '/en/arrangementer/oppstartsmote'
    expect((await readGraph(path)).map(node => node['@type'])).toEqual(['BreadcrumbList'])
    expect(await readHtml(path)).toContain('<meta name="robots" content="noindex">')
  })
})

describe('the site for robots', () => {
  it('has a sitemap of every page in its own address, with dates and languages, and of nothing made up', async () => {
    const reply = await fetch(`${site.url}/sitemap.xml`)
    expect(reply.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    const xml = await reply.text()
    const addresses = findLinks(xml, /<loc>(.*?)<\/loc>/g)
    expect(new Set(addresses).size).toBe(addresses.length)
    const canonicals = await Promise.all([...sitePages, ...listPages, ...entryPages.map(page => page.path)].map(async path => findLinks(await readHtml(path), /<link rel="canonical" href="([^"]+)">/g)[0]))
    expect(canonicals.filter(address => !addresses.includes(address ?? ''))).toEqual([])
    expect(xml).toContain(`<loc>${base}/nn/maler/behovsskildring</loc>\n    <lastmod>2026-10-12T08:00:00.000Z</lastmod>\n    <xhtml:link rel="alternate" hreflang="nb" href="${base}/maler/behovsbeskrivelse"/>`)
    expect(addresses.filter(address => /oppstartsmote|\/sok|forhandsvisning|innbygging/.test(address))).toEqual([])
    expect((await fetch(`${site.url}/sitemap/1.xml`)).status).toBe(200)
    expect((await fetch(`${site.url}/sitemap/2.xml`)).status).toBe(404)
  })

  it('tells robots what is not theirs', async () => {
    const text = await (await fetch(`${site.url}/robots.txt`)).text()
    expect(text).toContain('Disallow: /forhandsvisning/\n')
    expect(text).toContain(`Sitemap: ${base}/sitemap.xml\n`)
  })

  it('names every text for language models, as Markdown', async () => {
    const text = await readHtml('/llms.txt')
    expect(text).toMatch(/^# Kokeboka\n\n> /)
    expect(text).toContain(`## Oppskrifter\n\n`)
    const addresses = findLinks(text, /\]\(https:\/\/kokeboka\.example([^)]+\.md)\)/g)
    expect(addresses.length).toBeGreaterThan(20)
    const statuses = await Promise.all(addresses.map(async address => [(await fetch(site.url + address)).status, address]))
    expect(statuses.filter(([status]) => status !== 200)).toEqual([])
  })
})

describe('a page as Markdown', () => {
  function toHeadings(html: string): string[] {
    const main = (/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '').replace(/<(nav|form|svg)[\s>][\s\S]*?<\/\1>/g, '')
    return [...main.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, level, inner = '']) => `${'#'.repeat(Number(level))} ${inner.replace(/<[^>]+>/g, '').replaceAll('&#39;', '\'').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim()}`)
  }

  it.each([...sitePages, ...listPages, ...entryPages.map(page => page.path)])('%s has the same headings', async (path) => {
    const reply = await fetch(`${site.url}${path === '/' ? '/index' : path}.md`)
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/markdown; charset=utf-8'])
    const text = await reply.text()
    const headings = [...text.matchAll(/^(#{1,6} .*)$/gm)].map(([, heading = '']) => heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/\\(?=[^\w\s])/g, '').replaceAll('&#x20;', ' '))
    expect(headings).toEqual(toHeadings(await readHtml(path)))
    expect(headings.length).toBeGreaterThan(0)
    expect(text).not.toMatch(/\]\(\//)
  })

  it('says at its top what it is, and whether it is made up', async () => {
    expect(await readHtml('/maler/behovsskildring.md')).toMatch(/^---\ntitle: Behovsskildring\ntype: template\nlang: nn\ncanonical: https:\/\/kokeboka\.example\/nn\/maler\/behovsskildring\nlicence: CC BY 4\.0\nupdated: 2026-10-12T08:00:00\.000Z\nreviewed: 2026-10-05\nisDemo: false\n---\n\n# Behovsskildring\n/)
    expect(await readHtml('/arrangementer/oppstartsmote.md')).toContain('isDemo: true')
  })

  it('is had by asking for it too, and a browser goes on getting the page', async () => {
    const path = '/oppskrifter/utlys-behovet-ikke-losningen'
    const markdown = await fetch(site.url + path, { headers: { accept: 'text/markdown' } })
    expect(markdown.headers.get('content-type')).toContain('text/markdown')
    expect(await markdown.text()).toBe(await readHtml(`${path}.md`))
    const page = await fetch(site.url + path, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
    expect(page.headers.get('content-type')).toContain('text/html')
    expect([page.headers.get('vary'), markdown.headers.get('vary')]).toEqual(['Accept-Encoding, Accept', 'Accept-Encoding, Accept'])
  })

  it('is not there where there is no page', async () => {
    for (const path of ['/oppskrifter/finnes-ikke.md', '/finnes-ikke.md', '/x.md.md'])
      expect((await fetch(site.url + path)).status).toBe(404)
  })
})

describe('the picture of a page', () => {
  it.each(['/', '/nn', '/om', '/ordliste', ...entryPages.map(page => page.path)])('of %s is drawn, in the size that sites for sharing ask for', async (path) => {
    const address = findLinks(await readHtml(path), /<meta property="og:image(?::url)?" content="https:\/\/kokeboka\.example([^"]+)">/g)[0] ?? ''
    const reply = await fetch(site.url + address)
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('content-encoding')]).toEqual([200, 'image/png', null])
    const picture = Buffer.from(await reply.arrayBuffer())
    expect([picture.toString('latin1', 1, 4), picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual(['PNG', 1200, 630])
    expect((await fetch(site.url + address, { headers: { 'if-none-match': reply.headers.get('etag') ?? '' } })).status).toBe(304)
  })

  it('is not drawn for a page that is not there', async () => {
    for (const address of ['/bilder/oppskrifter/finnes-ikke.png', '/bilder/om.jpg', '/bilder/.png', '/bilder/llms.txt.png'])
      expect((await fetch(site.url + address)).status).toBe(404)
  })
})

describe('the site\'s own pages for the search', () => {
  it('are given as plain text in each whole language', async () => {
    const { pages } = await (await fetch(`${site.url}/api/site-pages`)).json() as SitePagesReply
    expect(pages.filter(page => page.locale === 'nb').map(page => page.slug).sort()).toEqual([...guideSlugs].sort())
    expect(new Set(pages.map(page => page.locale))).toEqual(new Set(['nb', 'nn', 'en']))
    const privacy = pages.find(page => page.slug === 'personvern' && page.locale === 'nb')
    expect(privacy).toMatchObject({ title: 'Personvern', updated: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) })
    expect(pages.filter(page => page.askedAs.length < 5).map(page => `${page.locale}/${page.slug}`)).toEqual([])
    expect(privacy?.text).toMatch(/^Du kan lese alt .*\nNår du leser\n.*Vi bruker ingen informasjonskapsler/)
    expect(privacy?.text).not.toMatch(/[*{}[\]]|^\s*#/m)
  })
})
