import type { StoredPlace } from '../../../src/importers/klass/plan-places.ts'
import { describe, expect, it } from 'vitest'
import { parseKlassPlaces } from '../../../src/importers/klass/klass-codes.ts'
import { norwegianName } from '../../../src/importers/klass/norwegian-name.ts'
import { parseKostraGroups, planKostraGroups } from '../../../src/importers/klass/plan-kostra-groups.ts'
import { planPlaces } from '../../../src/importers/klass/plan-places.ts'
import { toSlug } from '../../../src/importers/to-slug.ts'
import { fixture } from './fixture.ts'

const MUNICIPALITY = /^\d{4}$/
const CONTEXT = { today: '2026-11-24', ownFields: () => ({}) }
const row = (code: string, name: string, from: string | null, to: string | null) => ({ code, name, validFromInRequestedRange: from, validToInRequestedRange: to })
const parseRows = (...codes: object[]) => parseKlassPlaces(JSON.stringify({ codes }), MUNICIPALITY, 'rows')
function stored(code: string, title: string, more: Partial<StoredPlace> = {}): StoredPlace {
  return { documentId: `doc-${code}`, code, title, slug: toSlug(title), validFrom: '2020-01-01', validTo: null, isDemo: false, ...more }
}

describe('the rows of Klass', () => {
  it('become one place a code, with its latest name and the dates of both', () => {
    expect(parseRows(row('5001', 'Trondheim', '2018-01-01', '2020-01-01'), row('5001', 'Trondheim - Tråante', '2020-01-01', null)))
      .toEqual([{ code: '5001', name: 'Trondheim - Tråante', validFrom: '2018-01-01', validTo: null }])
  })

  it('begin anew where a code was out of use for a time', () => {
    expect(parseRows(row('1508', 'Gammel', '1960-01-01', '1968-01-01'), row('1508', 'Ålesund', '2024-01-01', null)))
      .toEqual([{ code: '1508', name: 'Ålesund', validFrom: '2024-01-01', validTo: null }])
  })

  it('go on where Klass was asked up to a date, and so ends every row there', () => {
    expect(parseRows(row('1507', 'Ålesund', '2020-01-01', '2024-01-01'), row('1508', 'Ålesund', '2024-01-01', '2026-01-01')).map(place => place.validTo))
      .toEqual(['2024-01-01', null])
  })

  it('are refused with the line of every problem', () => {
    expect(() => parseKlassPlaces(fixture('municipalities-bad-rows.json'), MUNICIPALITY, 'bad.json')).toThrow([
      'bad.json is not what was expected:',
      '  line 17, column 15: codes[1].code is not a code of this classification (^\\d{4}$)',
      '  line 33, column 15: codes[2].name is empty',
      '  line 51, column 36: codes[3].validFromInRequestedRange is not a date such as 2024-01-01',
    ].join('\n'))
  })

  it('are refused when cut off, with the line', () => {
    expect(() => parseKlassPlaces(fixture('municipalities-cut.json'), MUNICIPALITY, 'cut.json')).toThrow('cut.json is not JSON: it ends too early, at line 57')
  })

  it('are refused when a comma is missing, with the line', () => {
    expect(() => parseKlassPlaces(fixture('municipalities-bad-comma.json'), MUNICIPALITY, 'comma.json')).toThrow('comma.json is not JSON: it goes wrong at line 31, column 7')
  })

  it('are refused when they are a web page', () => {
    expect(() => parseKlassPlaces(fixture('page.html'), MUNICIPALITY, 'page.html')).toThrow('page.html holds a web page where JSON was expected')
  })

  it('are refused when they are those of another classification', () => {
    expect(() => parseKlassPlaces(fixture('counties.json'), MUNICIPALITY, 'counties.json')).toThrow('line 4, column 15: codes[0].code is not a code')
  })
})

describe('a plan for places', () => {
  it('adds what is, and leaves out what had ended and what is no place', () => {
    const plan = planPlaces(parseKlassPlaces(fixture('municipalities.json'), MUNICIPALITY, 'x'), [], CONTEXT)
    expect(plan.writes.map(write => write.what)).toEqual(['0301 Oslo', '1508 Ålesund', '1515 Herøy (Møre og Romsdal)', '1580 Haram', '1818 Herøy (Nordland)', '3101 Halden', '4601 Bergen', '5001 Trondheim - Tråante', '5612 Guovdageaidnu - Kautokeino', '5628 Deatnu - Tana'])
    expect(plan.skipped).toEqual([
      { what: '9999 Uoppgitt', reason: 'is Klass\'s code for «not stated», no place' },
      { what: '4 codes', reason: 'had ended, and are not in the CMS' },
    ])
  })

  it('ends a place that we have, and deletes nothing', () => {
    const plan = planPlaces(parseRows(row('1507', 'Ålesund', '2020-01-01', '2024-01-01'), row('1508', 'Ålesund', '2024-01-01', null)), [stored('1507', 'Ålesund')], CONTEXT)
    expect(plan.writes).toEqual([
      { form: 'fields', what: '1507 Ålesund', documentId: 'doc-1507', data: { validTo: '2024-01-01' }, endedOn: '2024-01-01' },
      { form: 'new', what: '1508 Ålesund', data: { code: '1508', slug: 'alesund-1508', title: 'Ålesund', validFrom: '2024-01-01', validTo: null } },
    ])
  })

  it('keeps the address when the name changes', () => {
    const plan = planPlaces(parseRows(row('0301', 'Oslo - Oslove', '2020-01-01', null)), [stored('0301', 'Oslo')], CONTEXT)
    expect(plan.writes).toEqual([{ form: 'fields', what: '0301 Oslo - Oslove', documentId: 'doc-0301', data: { title: 'Oslo - Oslove' } }])
  })

  it('never touches a demonstration entry', () => {
    const plan = planPlaces(parseRows(row('4601', 'Bergen', '2020-01-01', null)), [stored('4601', 'Eksempelvik', { isDemo: true }), stored('9900', 'Eksempeldal', { isDemo: true })], CONTEXT)
    expect(plan).toMatchObject({ writes: [], skipped: [{ what: '4601 Bergen' }] })
  })

  it('ends nothing because it is missing from the list of one date, and keeps the dates we have', () => {
    const plan = planPlaces(parseKlassPlaces(fixture('municipalities-at-one-date.json'), MUNICIPALITY, 'x'), [stored('0301', 'Oslo'), stored('5001', 'Trondheim')], CONTEXT)
    expect(plan.unchanged).toBe(1)
    expect(plan.writes).toEqual([{ form: 'new', what: '4601 Bergen', data: { code: '4601', slug: 'bergen', title: 'Bergen', validFrom: '2026-11-24' } }])
    expect(plan.skipped).toMatchObject([{ what: '5001 Trondheim', reason: expect.stringContaining('does not tell when it ended') as string }])
  })

  it('tells two places of one name apart by their codes', () => {
    const plan = planPlaces(parseRows(row('1515', 'Herøy', '2020-01-01', null), row('1818', 'Herøy', '2020-01-01', null)), [], CONTEXT)
    expect(plan.writes.map(write => write.form === 'new' ? write.data.slug : '')).toEqual(['heroy', 'heroy-1818'])
  })
})

it.each([
  ['Oslo', 'oslo'],
  ['Guovdageaidnu - Kautokeino', 'kautokeino'],
  ['Kárášjohka - Karasjok', 'karasjok'],
  ['Deatnu - Tana', 'tana'],
  ['Snåase - Snåsa', 'snasa'],
  ['Raarvihke - Røyrvik', 'royrvik'],
  ['Hamarøy - Hábmer', 'hamaroy'],
  ['Hábmer - Hamarøy', 'hamaroy'],
  ['Loabák - Lavangen', 'lavangen'],
  ['Gáivuotna - Kåfjord - Kaivuono', 'kafjord'],
  ['Storfjord - Omasvuotna - Omasvuono', 'storfjord'],
  ['Porsanger - Porsáŋgu - Porsanki', 'porsanger'],
  ['Trondheim - Tråante', 'trondheim'],
  ['Trøndelag - Trööndelage', 'trondelag'],
  ['Aurskog-Høland', 'aurskog-holand'],
  ['Herøy (Møre og Romsdal)', 'heroy-more-og-romsdal'],
  ['Nærøysund', 'naeroysund'],
])('the address of «%s» is %s', (name, slug) => {
  expect(toSlug(norwegianName(name))).toBe(slug)
})

describe('kOSTRA groups', () => {
  const municipality = (code: string, kostraGroup: string | null, isDemo = false) => ({ documentId: `doc-${code}`, code, title: code, kostraGroup, isDemo })

  it('are set where they differ, and told where there is no such municipality', () => {
    const plan = planKostraGroups(parseKostraGroups(fixture('kostra-groups.json'), 'x'), [municipality('0301', null), municipality('4601', 'EKG11'), municipality('5001', null, true)])
    expect(plan.writes).toEqual([{ form: 'fields', what: '0301 0301', documentId: 'doc-0301', data: { kostraGroup: 'EKG12' } }])
    expect(plan.unchanged).toBe(1)
    expect(plan.skipped.map(({ what }) => what)).toEqual(['5001 5001', '1103'])
  })

  it('are refused when the file is a list of codes', () => {
    expect(() => parseKostraGroups(fixture('counties.json'), 'x')).toThrow('line 1, column 1: correspondenceItems is missing')
  })
})
