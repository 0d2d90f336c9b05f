import type { ImportOptions } from '../../../src/importers/run-import.ts'
import type { ImportSummary } from '../../../src/importers/summary.ts'
import type { Cms } from '../boot-cms.ts'
import type { RegisterServer, Reply } from './register-server.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeLines } from '../../../src/importers/progress.ts'
import { runImport } from '../../../src/importers/run-import.ts'
import { fixture, fixturePath } from '../../unit/importers/fixture.ts'
import { bootCms } from '../boot-cms.ts'
import { startRegister } from './register-server.ts'

const COUNTY = 'api::county.county'
const MUNICIPALITY = 'api::municipality.municipality'
const SERVICE_AREA = 'api::service-area.service-area'
const PROVIDER = 'api::provider.provider'
const TODAY = '2026-11-24'
const JSON_HEADERS = { 'content-type': 'application/json' }
const LIMITS = { timeoutMs: 5000, retryDelayMs: 5, maxRetryAfterMs: 2000, attempts: 3, maxBytes: 100_000 }

let cms: Cms
let register: RegisterServer

beforeAll(async () => {
  // An empty cookbook, so that what is counted is what was imported.
  cms = await bootCms({ hasSeeds: false })
  register = await startRegister()
})
beforeEach(() => cms.strapi.db.connection('search_outbox').delete())
afterEach(async () => {
  for (const uid of [PROVIDER, SERVICE_AREA, MUNICIPALITY, COUNTY] as const) {
    const rows: { documentId: string }[] = await cms.strapi.db.query(uid).findMany({ select: ['documentId'] })
    for (const documentId of new Set(rows.map(row => row.documentId)))
      await cms.strapi.documents(uid).delete({ documentId, locale: '*' })
  }
})
afterAll(async () => {
  await register?.stop()
  await cms?.stop()
})

function run(importer: ImportOptions['importer'], from: string, more: Partial<ImportOptions> = {}): Promise<ImportSummary> {
  return runImport(cms.strapi, { importer, from, today: TODAY, limits: LIMITS, progress: writeLines(() => {}), ...more })
}
const runFile = (importer: ImportOptions['importer'], name: string, more: Partial<ImportOptions> = {}) => run(importer, fixturePath(name), more)
const rowsOf = (uid: string): Promise<Record<string, unknown>[]> => cms.strapi.db.query(uid).findMany({ orderBy: 'id', populate: uid === MUNICIPALITY ? ['county'] : [] })
const outboxRows = async (): Promise<string[]> => (await cms.strapi.db.connection('search_outbox').orderBy('id') as { uid: string, reason: string }[]).map(row => `${row.uid} ${row.reason}`)
const counts = ({ added, changed, unchanged, ended, skipped }: ImportSummary) => ({ added: added.length, changed: changed.length, unchanged, ended: ended.length, skipped: skipped.length })

describe('municipalities and counties', () => {
  it('come in, are kept in step with Klass, and change nothing the second time', async () => {
    expect(counts(await runFile('counties', 'counties-2023.json'))).toEqual({ added: 7, changed: 0, unchanged: 0, ended: 0, skipped: 1 })
    expect(counts(await runFile('municipalities', 'municipalities-2023.json'))).toEqual({ added: 8, changed: 0, unchanged: 0, ended: 0, skipped: 1 })
    const bergen = (await rowsOf(MUNICIPALITY)).find(row => row.code === '4601')
    await cms.strapi.documents(MUNICIPALITY).update({ documentId: String(bergen?.documentId), data: { website: 'https://www.bergen.kommune.no', kostraGroup: 'EKG11' } as never })

    expect(counts(await runFile('counties', 'counties.json'))).toEqual({ added: 2, changed: 0, unchanged: 5, ended: 2, skipped: 1 })
    const second = await runFile('municipalities', 'municipalities.json')
    expect(counts(second)).toEqual({ added: 5, changed: 0, unchanged: 5, ended: 3, skipped: 2 })
    expect(second.ended).toEqual(['1507 Ålesund', '3001 Halden', '5430 Guovdageaidnu - Kautokeino'].map(what => ({ what, on: '2024-01-01' })))

    const rows = await rowsOf(MUNICIPALITY)
    expect(rows).toHaveLength(13)
    expect(rows.find(row => row.code === '1507')).toMatchObject({ slug: 'alesund', validFrom: '2020-01-01', validTo: '2024-01-01' })
    expect(rows.find(row => row.code === '1508')).toMatchObject({ slug: 'alesund-1508', validFrom: '2024-01-01', validTo: null, county: { code: '15' } })
    expect(rows.find(row => row.code === '5612')).toMatchObject({ title: 'Guovdageaidnu - Kautokeino', slug: 'kautokeino-5612', county: { title: 'Finnmark - Finnmárku - Finmarkku' } })
    expect(rows.find(row => row.code === '4601')).toMatchObject({ website: 'https://www.bergen.kommune.no', kostraGroup: 'EKG11', county: { code: '46' } })
    expect(rows.every(row => row.slug !== '')).toBe(true)

    await cms.strapi.db.connection('search_outbox').delete()
    expect(counts(await runFile('counties', 'counties.json'))).toMatchObject({ added: 0, changed: 0, unchanged: 9, ended: 0 })
    expect(counts(await runFile('municipalities', 'municipalities.json'))).toMatchObject({ added: 0, changed: 0, unchanged: 13, ended: 0 })
    expect(await outboxRows()).toEqual([])
  })

  it('are seen by the middlewares, as what an editor writes is', async () => {
    await runFile('counties', 'counties-2023.json')
    expect(await outboxRows()).toEqual(Array.from({ length: 7 }).fill(`${COUNTY} create`))
  })

  it('are not added before their counties', async () => {
    await expect(runFile('municipalities', 'municipalities-2023.json')).rejects.toThrow('0301 Oslo and 7 more cannot be added: the CMS does not have the county. Import counties first.')
    expect(await rowsOf(MUNICIPALITY)).toEqual([])
  })

  it('never touch a municipality that is made up for demonstration', async () => {
    await runFile('counties', 'counties.json')
    await cms.strapi.documents(MUNICIPALITY).create({ data: { code: '4601', title: 'Eksempelvik', slug: 'eksempelvik', validFrom: '2020-01-01', isDemo: true } as never })
    const { skipped } = await runFile('municipalities', 'municipalities.json')
    expect(skipped).toContainEqual({ what: '4601 Bergen', reason: 'has the code of a demonstration entry, which is never touched' })
    expect((await rowsOf(MUNICIPALITY)).find(row => row.code === '4601')).toMatchObject({ title: 'Eksempelvik', slug: 'eksempelvik' })
  })

  it('write nothing in a dry run, and tell the same', async () => {
    const dry = await runFile('counties', 'counties.json', { dryRun: true })
    expect(dry).toMatchObject({ dryRun: true, added: expect.arrayContaining(['46 Vestland']) as unknown })
    expect(await rowsOf(COUNTY)).toEqual([])
    expect({ ...await runFile('counties', 'counties.json'), dryRun: true }).toEqual(dry)
  })

  it('get their KOSTRA groups', async () => {
    await runFile('counties', 'counties.json')
    await runFile('municipalities', 'municipalities.json')
    expect(counts(await runFile('kostra-groups', 'kostra-groups.json'))).toEqual({ added: 0, changed: 3, unchanged: 0, ended: 0, skipped: 1 })
    expect(counts(await runFile('kostra-groups', 'kostra-groups.json'))).toMatchObject({ changed: 0, unchanged: 3 })
    expect(counts(await runFile('municipalities', 'municipalities.json'))).toMatchObject({ changed: 0, unchanged: 10 })
    expect((await rowsOf(MUNICIPALITY)).find(row => row.code === '0301')).toMatchObject({ kostraGroup: 'EKG12' })
  })

  it.each(['municipalities-bad-rows.json', 'municipalities-cut.json', 'municipalities-bad-comma.json', 'page.html', 'not-there.json'])('change nothing when the file is %s', async (name) => {
    await runFile('counties', 'counties.json')
    await cms.strapi.db.connection('search_outbox').delete()
    await expect(runFile('municipalities', name)).rejects.toThrow(name)
    expect(await rowsOf(MUNICIPALITY)).toEqual([])
    expect(await outboxRows()).toEqual([])
  })

  it('are all or none: what is refused on the way takes back what was written', async () => {
    await cms.strapi.documents(COUNTY).create({ data: { code: '98', title: 'Annet', slug: 'annet', validFrom: '2020-01-01' } as never })
    await cms.strapi.db.connection.schema.renameTable('search_outbox', 'search_outbox_away')
    try {
      await expect(runFile('counties', 'counties.json')).rejects.toThrow(/search_outbox/)
    }
    finally {
      await cms.strapi.db.connection.schema.renameTable('search_outbox_away', 'search_outbox')
    }
    expect((await rowsOf(COUNTY)).map(row => row.code)).toEqual(['98'])
  })
})

describe('a register at an address', () => {
  const address = () => `${register.url}/codes.json`
  const answer = (...replies: Reply[]) => {
    register.asked.length = 0
    register.answers['/codes.json'] = replies
  }
  const refusal = async (): Promise<string> => run('counties', address()).then(() => 'imported', (error: Error) => error.message)

  it('is read', async () => {
    answer({ headers: JSON_HEADERS, body: fixture('counties.json') })
    expect((await run('counties', address())).added).toHaveLength(7)
  })

  it('is read through a redirect, but not through a loop of them', async () => {
    register.answers['/moved'] = { status: 301, headers: { location: '/codes.json' } }
    answer({ headers: JSON_HEADERS, body: fixture('counties.json') })
    expect((await run('counties', `${register.url}/moved`)).added).toHaveLength(7)
    answer({ status: 302, headers: { location: '/codes.json' } })
    expect(await refusal()).toBe(`${address()} sends on more than 5 times. Open it in a browser, and give the final address with --from.`)
    expect(register.asked).toHaveLength(6)
  })

  it('is not followed out of http', async () => {
    answer({ status: 302, headers: { location: 'file:///etc/passwd' } })
    expect(await refusal()).toBe(`${address()} sends on to file: addresses, which are not read. Give the final address with --from.`)
  })

  it('is asked again while it is busy, and waits as long as it is told', async () => {
    answer({ status: 503 }, { status: 429, headers: { 'retry-after': '1' } }, { headers: JSON_HEADERS, body: fixture('counties.json') })
    const startedAt = performance.now()
    expect((await run('counties', address())).added).toHaveLength(7)
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990)
  })

  it.each([
    ['answers 500 for good', { status: 500 }, 'could not be read: it answered 500 (3 attempts). Try again later, or download the file and give it with --from <file>.'],
    ['says that it is not there', { status: 404 }, 'could not be read: it answered 404. Check the address;'],
    ['asks for an hour', { status: 429, headers: { 'retry-after': '3600' } }, 'could not be read: it answered 429 (1 attempt).'],
    ['breaks off', { headers: { ...JSON_HEADERS, 'content-length': '5000' }, body: '{"codes": [', breaksOff: true }, 'could not be read: the connection failed (other side closed) (3 attempts).'],
    ['gives a web page', { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Logg inn</title>' }, 'holds a web page where JSON was expected.'],
    ['gives too much', { headers: JSON_HEADERS, body: ' '.repeat(100_001) }, 'is larger than 0.1 MB'],
    ['gives nothing', { headers: JSON_HEADERS, body: '' }, 'is not JSON: it ends too early, at line 1, column 1.'],
  ])('that %s is refused, and nothing is written', async (_what, reply, message) => {
    answer(reply)
    expect(await refusal()).toContain(`${address()} ${message}`)
    expect(await rowsOf(COUNTY)).toEqual([])
  })

  it('that is too slow is refused', async () => {
    answer({ delayMs: 2000, body: '{}' })
    await expect(run('counties', address(), { limits: { ...LIMITS, timeoutMs: 200, attempts: 2 } })).rejects.toThrow(`${address()} could not be read: no whole answer within 0.2 s (2 attempts).`)
  })

  it('that is down is refused', async () => {
    await expect(run('counties', 'http://127.0.0.1:1/codes.json')).rejects.toThrow('http://127.0.0.1:1/codes.json could not be read: the connection failed')
  })

  it.each(['ftp://example.org/codes.json', 'file:///etc/passwd'])('of another kind is refused: %s', async (from) => {
    await expect(run('counties', from)).rejects.toThrow('only http:// and https:// addresses and files are')
  })
})

describe('service areas from Los', () => {
  const LOS_URI = 'https://psi.norge.no/los/tema/botilbud'
  const createPublished = async () => {
    const { documentId } = await cms.strapi.documents(SERVICE_AREA).create({ locale: 'nb', data: { code: 'botilbud', title: 'Bolig', slug: 'bolig', summary: 'Et hjem.', losUri: LOS_URI } as never })
    await cms.strapi.documents(SERVICE_AREA).update({ documentId, locale: 'nn', data: { title: 'Bustad', slug: 'bustad', summary: 'Ein heim.' } as never })
    await cms.strapi.documents(SERVICE_AREA).publish({ documentId, locale: ['nb', 'nn'] })
    return documentId
  }
  const checkedDates = async () => (await rowsOf(SERVICE_AREA)).filter(row => row.code === 'botilbud').map(row => `${String(row.locale)} ${row.publishedAt === null ? 'draft' : 'published'} ${String(row.codesCheckedAt)}`).sort()

  it('come in as drafts that cannot be published before an editor has written a summary', async () => {
    expect((await runFile('los', 'los.rdf')).added).toEqual(['barnevern-og-foreldrestotte (nb, nn)', 'botilbud (nb, nn)', 'familie-og-barn (nb)'])
    const rows = await rowsOf(SERVICE_AREA)
    expect(rows.map(row => [row.locale, row.title, row.slug, row.publishedAt])).toEqual([
      ['nb', 'Barnevern og foreldrestøtte', 'barnevern-og-foreldrestotte', null],
      ['nn', 'Barnevern og foreldrestøtte', 'barnevern-og-foreldrestotte', null],
      ['nb', 'Botilbud', 'botilbud', null],
      ['nn', 'Butilbod', 'butilbod', null],
      ['nb', 'Familie og barn', 'familie-og-barn', null],
    ])
    await expect(cms.strapi.documents(SERVICE_AREA).publish({ documentId: String(rows[0]?.documentId), locale: 'nb' })).rejects.toThrow(/summary/)
    expect(await outboxRows()).toEqual([])
    expect(counts(await runFile('los', 'los.ttl'))).toEqual({ added: 0, changed: 0, unchanged: 3, ended: 0, skipped: 0 })
  })

  it('that we have are dated in all languages, and their texts are left to the editor', async () => {
    await createPublished()
    const { notices, changed } = await runFile('los', 'los.rdf')
    expect(changed).toEqual([{ what: 'botilbud', fields: ['codesCheckedAt'] }])
    expect(notices).toEqual(['botilbud (nb): Los calls it «Botilbud», here it is «Bolig»; an editor decides', 'botilbud (nn): Los calls it «Butilbod», here it is «Bustad»; an editor decides'])
    expect(await checkedDates()).toEqual([`nb draft ${TODAY}`, `nb published ${TODAY}`, `nn draft ${TODAY}`, `nn published ${TODAY}`])
    expect((await rowsOf(SERVICE_AREA)).filter(row => row.code === 'botilbud').map(row => row.title).sort()).toEqual(['Bolig', 'Bolig', 'Bustad', 'Bustad'])
    expect(counts(await runFile('los', 'los.rdf'))).toMatchObject({ added: 0, changed: 0, unchanged: 3 })
    expect(counts(await runFile('los', 'los.rdf', { today: '2026-11-25' }))).toMatchObject({ changed: 3 })
  })

  it('that an editor is changing are dated in the draft, and nothing of it is published', async () => {
    const documentId = await createPublished()
    await cms.strapi.documents(SERVICE_AREA).update({ documentId, locale: 'nn', data: { summary: 'Ikkje ferdig' } as never })
    const { notices } = await runFile('los', 'los.rdf')
    expect(notices).toContain('botilbud: an editor has changes that are not published, so the date of the check is in the draft only')
    expect(await checkedDates()).toEqual([`nb draft ${TODAY}`, 'nb published null', `nn draft ${TODAY}`, 'nn published null'])
    expect((await cms.strapi.documents(SERVICE_AREA).findOne({ documentId, locale: 'nn', status: 'published' }))).toMatchObject({ summary: 'Ein heim.' })
  })

  it.each(['los-bad.rdf', 'los-cut.rdf', 'los-bad.ttl', 'page.html'])('are left alone when the file is %s', async (name) => {
    await expect(runFile('los', name)).rejects.toThrow(name)
    expect(await rowsOf(SERVICE_AREA)).toEqual([])
  })
})

describe('names of providers', () => {
  const DIGDIR = '991825827'
  const create = async (organisationNumber: string, title: string) => (await cms.strapi.documents(PROVIDER).create({ locale: 'nb', data: { title, slug: `tilbyder-${organisationNumber}`, summary: 'S', organisationNumber } as never })).documentId
  const names = async () => (await rowsOf(PROVIDER)).map(row => `${String(row.title)} ${row.publishedAt === null ? 'draft' : 'published'} ${String(row.registeredName)} ${String(row.registeredNameCheckedAt)}`)
  const answerUnits = () => {
    register.asked.length = 0
    for (const unit of JSON.parse(fixture('units.json')) as { organisasjonsnummer: string }[])
      register.answers[`/enheter/${unit.organisasjonsnummer}`] = { headers: JSON_HEADERS, body: JSON.stringify(unit) }
  }

  it('are looked up one by one, and published where nothing else is waiting', async () => {
    answerUnits()
    register.answers['/enheter/900002009'] = { status: 410 }
    await cms.strapi.documents(PROVIDER).publish({ documentId: await create(DIGDIR, 'Digdir'), locale: 'nb' })
    await create('900000006', 'Snekker')
    await create('900002009', 'Borte')
    await create('923609016', 'Ukjent')
    const summary = await run('providers', `${register.url}/enheter/`)
    expect(register.asked).toEqual([DIGDIR, '900000006', '900002009', '923609016'].map(number => `/enheter/${number}`))
    expect(counts(summary)).toEqual({ added: 0, changed: 1, unchanged: 0, ended: 0, skipped: 3 })
    expect(summary.skipped.map(({ reason }) => reason)).toEqual(['is a sole proprietorship (ENK), whose name is a person\'s: not read', 'has been removed from the register', 'is not in the register'])
    expect(JSON.stringify(summary)).not.toContain('NORDMANN')
    expect(await names()).toContain(`Digdir published DIGITALISERINGSDIREKTORATET ${TODAY}`)
    expect((await names()).filter(line => !line.startsWith('Digdir')).every(line => line.endsWith('null null'))).toBe(true)
    expect(counts(await run('providers', `${register.url}/enheter`))).toMatchObject({ changed: 0, unchanged: 1 })
  })

  it('do not publish what an editor has not finished', async () => {
    const documentId = await create(DIGDIR, 'Digdir')
    await cms.strapi.documents(PROVIDER).publish({ documentId, locale: 'nb' })
    await cms.strapi.documents(PROVIDER).update({ documentId, locale: 'nb', data: { title: 'Uferdig' } as never })
    const { notices } = await runFile('providers', 'units.jsonl')
    expect(notices).toEqual([`${DIGDIR} (Uferdig): an editor has changes that are not published, so the registered name is in the draft only`])
    expect((await names()).sort()).toEqual(['Digdir published null null', `Uferdig draft DIGITALISERINGSDIREKTORATET ${TODAY}`])
  })

  it('come from a file, too, and a bad one changes nothing', async () => {
    await create(DIGDIR, 'Digdir')
    await expect(runFile('providers', 'units-bad.jsonl')).rejects.toThrow('line 2, line 3')
    expect(await names()).toEqual(['Digdir draft null null'])
    expect(counts(await runFile('providers', 'units.json'))).toMatchObject({ changed: 1 })
  })

  it('are all left alone when the register fails on one of them', async () => {
    answerUnits()
    await create(DIGDIR, 'Digdir')
    await create('974760673', 'Brreg')
    register.answers['/enheter/974760673'] = { status: 500 }
    await expect(run('providers', `${register.url}/enheter`)).rejects.toThrow('/enheter/974760673 could not be read: it answered 500')
    expect(await names()).toEqual(['Digdir draft null null', 'Brreg draft null null'])
  })
})
