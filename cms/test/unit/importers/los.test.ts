import type { ServiceAreaRow } from '../../../src/importers/los/plan-service-areas.ts'
import { describe, expect, it } from 'vitest'
import { parseLosThemes } from '../../../src/importers/los/parse-los.ts'
import { planServiceAreas } from '../../../src/importers/los/plan-service-areas.ts'
import { fixture } from './fixture.ts'

const TODAY = '2026-11-24'
const THEMES = [
  { uri: 'https://psi.norge.no/los/tema/barnevern-og-foreldrestotte', slug: 'barnevern-og-foreldrestotte', labels: { nb: 'Barnevern og foreldrestøtte', nn: 'Barnevern og foreldrestøtte' }, broader: 'https://psi.norge.no/los/tema/familie-og-barn' },
  { uri: 'https://psi.norge.no/los/tema/botilbud', slug: 'botilbud', labels: { nb: 'Botilbud', nn: 'Butilbod' }, broader: null },
  { uri: 'https://psi.norge.no/los/tema/familie-og-barn', slug: 'familie-og-barn', labels: { nb: 'Familie og barn' }, broader: null },
]

describe('the RDF of Los', () => {
  it.each(['los.rdf', 'los.ttl'])('gives its themes, and no words, from %s', async (name) => {
    expect(await parseLosThemes(fixture(name), name)).toEqual(THEMES)
  })

  it.each([
    ['los-bad.rdf', 'los-bad.rdf cannot be read as RDF/XML: line 28:'],
    ['los-bad.ttl', 'on line 10'],
    ['los-cut.rdf', 'it ends too early, at line 21'],
    ['page.html', 'holds a web page where RDF was expected'],
  ])('is refused when it is %s', async (name, message) => {
    await expect(parseLosThemes(fixture(name), name)).rejects.toThrow(message)
  })

  it('is refused when it is some other RDF', async () => {
    await expect(parseLosThemes('<https://example.org/a> <http://www.w3.org/2004/02/skos/core#prefLabel> "A"@nb .', 'other.ttl')).rejects.toThrow('has no theme of Los')
  })
})

describe('a plan for service areas', () => {
  const row = (locale: 'nb' | 'nn', publishedAt: string | null, more: Partial<ServiceAreaRow> = {}): ServiceAreaRow => ({
    locale,
    publishedAt,
    updatedAt: '2026-01-01T00:00:00.000Z',
    code: 'botilbud',
    title: locale === 'nb' ? 'Botilbud' : 'Butilbod',
    slug: 'botilbud',
    losUri: 'https://psi.norge.no/los/tema/botilbud',
    codesCheckedAt: null,
    ...more,
  })
  const published = [row('nb', null), row('nn', null), row('nb', '2026-01-01'), row('nn', '2026-01-01')]
  const [, botilbud] = THEMES
  const planBotilbud = (rows: ServiceAreaRow[]) => planServiceAreas(botilbud === undefined ? [] : [botilbud], [{ documentId: 'doc', rows }], TODAY)

  it('makes drafts without a summary, in each language that has a name', () => {
    const { writes } = planServiceAreas(THEMES.slice(1), [], TODAY)
    expect(writes).toEqual([
      {
        form: 'new-draft',
        what: 'botilbud (nb, nn)',
        locales: {
          nb: { code: 'botilbud', losUri: 'https://psi.norge.no/los/tema/botilbud', codesCheckedAt: TODAY, title: 'Botilbud', slug: 'botilbud' },
          nn: { code: 'botilbud', losUri: 'https://psi.norge.no/los/tema/botilbud', codesCheckedAt: TODAY, title: 'Butilbod', slug: 'butilbod' },
        },
      },
      { form: 'new-draft', what: 'familie-og-barn (nb)', locales: { nb: expect.objectContaining({ title: 'Familie og barn' }) as unknown } },
    ])
  })

  it('dates the check of what we have, also where it is published', () => {
    expect(planBotilbud(published)).toEqual({
      writes: [{ form: 'shared-fields', what: 'botilbud', documentId: 'doc', locale: 'nb', data: { codesCheckedAt: TODAY }, publish: ['nb', 'nn'] }],
      unchanged: 0,
      skipped: [],
      notices: [],
    })
  })

  it('publishes nothing while an editor has begun to change one language', () => {
    const plan = planBotilbud([row('nb', null, { updatedAt: '2026-02-01T00:00:00.000Z' }), ...published.slice(1)])
    expect(plan.writes).toMatchObject([{ publish: [] }])
    expect(plan.notices).toEqual([expect.stringContaining('in the draft only')])
  })

  it('tells of a name that differs and leaves it to the editor', () => {
    const plan = planBotilbud([row('nb', null, { title: 'Bolig', codesCheckedAt: TODAY })])
    expect(plan).toMatchObject({ writes: [], unchanged: 1, notices: ['botilbud (nb): Los calls it «Botilbud», here it is «Bolig»; an editor decides'] })
  })

  it('tells of what Los no longer has', () => {
    expect(planServiceAreas([], [{ documentId: 'doc', rows: published }], TODAY).notices).toEqual(['botilbud: is no longer a theme of Los (https://psi.norge.no/los/tema/botilbud)'])
  })

  it('leaves out a theme without a name in bokmål, and one whose address cannot be a code', () => {
    const { skipped } = planServiceAreas([{ uri: 'u', slug: 'a', labels: { nn: 'A' }, broader: null }, { uri: 'v', slug: 'å', labels: { nb: 'Å' }, broader: null }], [], TODAY)
    expect(skipped.map(({ reason }) => reason)).toEqual(['has no name in bokmål', 'cannot be a code: only a–z, digits and hyphens can'])
  })
})
