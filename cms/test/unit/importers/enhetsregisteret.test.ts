import type { ProviderRow } from '../../../src/importers/enhetsregisteret/plan-provider-names.ts'
import { describe, expect, it } from 'vitest'
import { numbersToLookUp, planProviderNames } from '../../../src/importers/enhetsregisteret/plan-provider-names.ts'
import { parseUnitFile, parseUnitReply } from '../../../src/importers/enhetsregisteret/unit.ts'
import { fixture } from './fixture.ts'

const TODAY = '2026-11-24'
const DIGDIR = '991825827'
const ENK = '900000006'
const DELETED = '900001002'

describe('a file of units', () => {
  it.each(['units.json', 'units.jsonl'])('gives names, and says why there is none, from %s', (name) => {
    expect([...parseUnitFile(fixture(name), name)]).toEqual([
      ['974760673', { found: true, name: 'REGISTERENHETEN I BRØNNØYSUND' }],
      [DIGDIR, { found: true, name: 'DIGITALISERINGSDIREKTORATET' }],
      [ENK, { found: false, reason: 'is a sole proprietorship (ENK), whose name is a person\'s: not read' }],
      [DELETED, { found: false, reason: 'was deleted from the register on 2024-02-15' }],
    ])
  })

  it('is refused with the bad lines', () => {
    expect(() => parseUnitFile(fixture('units-bad.jsonl'), 'units-bad.jsonl')).toThrow('units-bad.jsonl is not one unit a line, in JSON, with organisasjonsnummer: line 2, line 3.')
  })

  it('is refused when it answers about another unit', () => {
    expect(() => parseUnitReply(JSON.stringify({ organisasjonsnummer: DIGDIR, navn: 'D' }), ENK, 'x')).toThrow('answered about another unit')
  })
})

describe('a plan for registered names', () => {
  const row = (more: Partial<ProviderRow> = {}): ProviderRow => ({
    locale: 'nb',
    publishedAt: null,
    updatedAt: '2026-01-01T00:00:00.000Z',
    title: 'Digdir',
    organisationNumber: DIGDIR,
    registeredName: null,
    registeredNameCheckedAt: null,
    isDemo: false,
    ...more,
  })
  const answers = parseUnitFile(fixture('units.json'), 'units.json')
  const plan = (...rows: ProviderRow[]) => planProviderNames(answers, [{ documentId: 'doc', rows }], TODAY)
  const data = { registeredName: 'DIGITALISERINGSDIREKTORATET', registeredNameCheckedAt: TODAY }

  it('writes the name and the date in the draft of what is not published', () => {
    expect(plan(row()).writes).toEqual([{ form: 'shared-fields', what: `${DIGDIR} (Digdir)`, documentId: 'doc', locale: 'nb', data, publish: [] }])
  })

  it('publishes them where the draft is what is published', () => {
    expect(plan(row(), row({ publishedAt: '2026-01-01' })).writes).toMatchObject([{ data, publish: ['nb'] }])
  })

  it('publishes nothing of an editor\'s unfinished draft', () => {
    const result = plan(row({ updatedAt: '2026-01-02T00:00:00.000Z' }), row({ publishedAt: '2026-01-01' }))
    expect(result.writes).toMatchObject([{ data, publish: [] }])
    expect(result.notices).toEqual([expect.stringContaining('in the draft only')])
  })

  it('has nothing to do the same day again', () => {
    expect(plan(row({ registeredName: data.registeredName, registeredNameCheckedAt: TODAY }))).toMatchObject({ writes: [], unchanged: 1 })
  })

  it('tells of a name that has changed', () => {
    expect(plan(row({ registeredName: 'DIFI' })).notices).toEqual([`${DIGDIR} (Digdir): the registered name has changed from «DIFI» to «DIGITALISERINGSDIREKTORATET»`])
  })

  it.each([
    [row({ organisationNumber: ENK, title: 'E' }), 'is a sole proprietorship (ENK), whose name is a person\'s: not read'],
    [row({ organisationNumber: DELETED, title: 'E' }), 'was deleted from the register on 2024-02-15'],
    [row({ organisationNumber: '900002009' }), 'is not in what was read'],
    [row({ organisationNumber: '12' }), 'is not nine digits'],
    [row({ isDemo: true }), 'is a demonstration entry, which is never touched'],
  ])('leaves out with a reason (%#)', (given, reason) => {
    expect(plan(given)).toMatchObject({ writes: [], skipped: [{ reason }] })
  })

  it('asks only about real numbers, once each, and never for a demonstration entry', () => {
    const numbers = numbersToLookUp([row({ organisationNumber: '991 825 827' }), row(), row({ organisationNumber: '../x' }), row({ organisationNumber: null }), row({ organisationNumber: ENK, isDemo: true })].map(only => ({ documentId: 'd', rows: [only] })))
    expect(numbers).toEqual([DIGDIR])
  })
})
