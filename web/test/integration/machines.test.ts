import type { BuiltSite } from '../fixtures/built-site.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBuiltSite } from '../fixtures/built-site.ts'
import { entryPages, listPages, sitePages } from '../fixtures/page-paths.ts'
import { findFaults } from '../fixtures/schema-org.ts'

const base = 'https://kokeboka.example'

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
  // Next to nothing is made up, so that every type is described.
  for (const document of Object.values(site.cms.state.cookbook).flat())
    Reflect.set(document, 'isDemo', document.documentId === 'event-3')
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
