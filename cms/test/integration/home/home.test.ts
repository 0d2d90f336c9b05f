import type { MissedSearchesReply, ReviewReply, SubmissionsReply, SyncReply, WaitingDraftsReply, WrittenStandardsReply } from '../../../src/home/home-replies.ts'
import type { Cms } from '../boot-cms.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CONTENT_TYPE_UIDS } from '../../../src/content/content-types.ts'
import { readReviews } from '../../../src/home/read-reviews.ts'
import { countMisses } from '../../../src/searches/missed-searches.ts'
import { bootCms } from '../boot-cms.ts'

const NOW = new Date('2026-11-24T12:00:00Z')
const BARRIER = 'api::barrier.barrier'
const TERM = 'api::glossary-term.glossary-term'
let cms: Cms
let token = ''
let made = 0

beforeAll(async () => {
  cms = await bootCms()
  const response = await fetch(`${cms.url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: 'redaktor@eksempel.no', password: 'Eksempel-passord-1' }) })
  token = (await response.json() as { data: { token: string } }).data.token
  for (const uid of CONTENT_TYPE_UIDS)
    await cms.strapi.db.query(uid).deleteMany({})
})
beforeEach(async () => {
  for (const table of ['search_outbox', 'search_dead', 'search_lease', 'submissions', 'missed_searches', 'usefulness_counts'])
    await cms.strapi.db.connection(table).delete()
  for (const uid of [BARRIER, TERM] as const)
    await cms.strapi.db.query(uid).deleteMany({})
})
afterAll(() => cms?.stop())

async function get<Reply>(path: string): Promise<Reply> {
  const response = await fetch(`${cms.url}/kokeboka/home/${path}`, { headers: { authorization: `Bearer ${token}` } })
  expect(response.status, path).toBe(200)
  return (await response.json() as { data: Reply }).data
}
async function makeTerm(data: Record<string, unknown>, locale = 'nb', status: 'draft' | 'published' = 'published'): Promise<string> {
  made += 1
  const term = await cms.strapi.documents(TERM).create({ locale, status, data: { title: `Begrep ${made}`, slug: `begrep-${made}`, summary: 'Kort', definition: 'Ord', ...data } as never })
  return term.documentId
}

describe('the home page', () => {
  it.each(['reviews', 'written-standards', 'submissions', 'missed-searches', 'sync', 'drafts'])('gives %s to nobody who is not logged in', async (path) => {
    expect((await fetch(`${cms.url}/kokeboka/home/${path}`)).status).toBe(401)
  })
})

describe('what must be checked', () => {
  it('is published and past its date, or due within a month; the oldest first', async () => {
    await makeTerm({ title: 'I dag', reviewDue: '2026-11-24' })
    await makeTerm({ title: 'Om en måned', reviewDue: '2026-12-24' })
    await makeTerm({ title: 'Forfalt', reviewDue: '2026-11-23' })
    await makeTerm({ title: 'Lenge forfalt', reviewDue: '2025-01-01' })
    await makeTerm({ title: 'Senere', reviewDue: '2026-12-25' })
    await makeTerm({ title: 'Kladd', reviewDue: '2025-01-01' }, 'nb', 'draft')
    await makeTerm({ title: 'Uten frist' })
    const reply = await readReviews(cms.strapi, NOW)
    expect(reply).toMatchObject({ overdue: 2, soon: 2, soonDays: 30 })
    expect(reply.entries.map(({ title, isOverdue, locale, typeName }) => [title, isOverdue, locale, typeName])).toEqual([
      ['Lenge forfalt', true, 'nb', 'Begrep'],
      ['Forfalt', true, 'nb', 'Begrep'],
      ['I dag', false, 'nb', 'Begrep'],
      ['Om en måned', false, 'nb', 'Begrep'],
    ])
    expect(await get<ReviewReply>('reviews')).toHaveProperty('entries')
  })

  it('follows the date in Norway, which is ahead of UTC at night', async () => {
    await makeTerm({ title: 'Frist i går', reviewDue: '2026-11-23' })
    expect((await readReviews(cms.strapi, new Date('2026-11-23T22:30:00Z'))).overdue).toBe(0)
    expect((await readReviews(cms.strapi, new Date('2026-11-23T23:30:00Z'))).overdue).toBe(1)
  })
})

describe('the written standards', () => {
  it('are counted in published pages and words, in texts, blocks and parts', async () => {
    expect(await get<WrittenStandardsReply>('written-standards')).toMatchObject({ least: 0.25, pages: { nb: 0, nn: 0, minorityShare: null, isUnder: false } })
    // 2 + 3 + 4 words in the texts, 5 in the block (whitespace apart), 2 in the source's label; the address does not count.
    await makeTerm({
      title: 'To ord',
      summary: 'Her  er\n\ntre',
      definition: ' Og her er fire ',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Tre ord «her"' }, { type: 'link', url: 'https://eksempel.no/a b', children: [{ type: 'text', text: 'to til' }] }] }],
      sources: [{ label: 'Lov om', url: 'https://eksempel.no/' }],
    })
    await makeTerm({ title: 'Eitt', summary: 'Kort', definition: 'Ord' }, 'nn')
    await makeTerm({ title: 'Kladd som ikkje tel' }, 'nn', 'draft')
    await makeTerm({ title: 'English' }, 'en')
    expect(await get<WrittenStandardsReply>('written-standards')).toEqual({
      least: 0.25,
      pages: { nb: 1, nn: 1, minority: 'nn', minorityShare: 0.5, isUnder: false },
      words: { nb: 16, nn: 3, minority: 'nn', minorityShare: 3 / 19, isUnder: true },
    })
  })

  it('follow what is published, changed and taken away', async () => {
    const documentId = await makeTerm({ title: 'En', summary: 'to', definition: 'tre' })
    expect((await get<WrittenStandardsReply>('written-standards')).words.nb).toBe(3)
    await cms.strapi.documents(TERM).update({ documentId, locale: 'nb', data: { definition: 'tre fire' } as never })
    expect((await get<WrittenStandardsReply>('written-standards')).words.nb).toBe(3)
    await cms.strapi.documents(TERM).publish({ documentId, locale: 'nb' })
    expect((await get<WrittenStandardsReply>('written-standards')).words.nb).toBe(4)
    await cms.strapi.documents(TERM).unpublish({ documentId, locale: 'nb' })
    expect((await get<WrittenStandardsReply>('written-standards')).words.nb).toBe(0)
  })

  it('can be asked for by several at once', async () => {
    await makeTerm({ title: 'En', summary: 'to', definition: 'tre' })
    const replies = await Promise.all(Array.from({ length: 4 }, () => get<WrittenStandardsReply>('written-standards')))
    expect(replies.map(reply => reply.words.nb)).toEqual([3, 3, 3, 3])
  })
})

describe('submissions that wait', () => {
  it('are those nobody has begun on, by kind; votes of this month and the last beside them', async () => {
    expect(await get<SubmissionsReply>('submissions')).toEqual({ total: 0, oldest: null, byKind: [], usefulness: { yes: 0, partly: 0, no: 0 } })
    const send = (kind: string, state: string, receipt: string) => cms.strapi.documents('api::submission.submission').create({ data: { kind, state, receipt, title: 'En', message: 'To', language: 'nb' } as never })
    await send('question', 'new', '1')
    await send('question', 'new', '2')
    await send('need', 'new', '3')
    await send('need', 'accepted', '4')
    const month = new Date().toISOString().slice(0, 7)
    await cms.strapi.db.connection('usefulness_counts').insert([
      { uid: BARRIER, document_id: 'a', month, answer: 'yes', count: 3 },
      { uid: BARRIER, document_id: 'b', month, answer: 'yes', count: 2 },
      { uid: BARRIER, document_id: 'b', month: '2020-01', answer: 'no', count: 9 },
    ])
    const reply = await get<SubmissionsReply>('submissions')
    expect(reply).toMatchObject({ total: 3, byKind: [{ kind: 'question', count: 2 }, { kind: 'need', count: 1 }], usefulness: { yes: 5, partly: 0, no: 0 } })
    expect(Date.now() - Date.parse(reply.oldest ?? '')).toBeLessThan(60_000)
  })
})

describe('searches without a hit', () => {
  it('are given as they are shown', async () => {
    await countMisses(cms.strapi, [{ query: 'drosje', language: 'nb', count: 3 }, { query: 'kari nordmann', language: 'nb', count: 1 }], NOW)
    expect(await get<MissedSearchesReply>('missed-searches')).toEqual({ searches: [{ query: 'drosje', language: 'nb', count: 3, lastDay: '2026-11-24' }] })
  })
})

describe('the search and the site', () => {
  it('have everything when the outbox is empty and a worker holds the lease', async () => {
    await cms.sync('POST', 'lease', { holder: 'w', leaseMs: 60_000 })
    expect(await get<SyncReply>('sync')).toEqual({ waiting: 0, oldestMs: null, dead: [], deadCount: 0, isWorkerAlive: true })
  })

  it('tell how much waits and how long, what was refused, and that nobody works', async () => {
    const row = { uid: TERM, reason: 'publish', priority: 0, attempts: 0, next_at: 0 }
    await cms.strapi.db.connection('search_outbox').insert([{ ...row, document_id: 'a', created_at: Date.now() - 4000 }, { ...row, document_id: 'b', created_at: Date.now() }])
    await cms.strapi.db.connection('search_dead').insert({ uid: TERM, document_id: 'a', code: 'invalid', message: 'x'.repeat(1000), created_at: 1 })
    const reply = await get<SyncReply>('sync')
    expect(reply).toMatchObject({ waiting: 2, deadCount: 1, isWorkerAlive: false, dead: [{ documentId: 'a', typeName: 'Begrep', message: 'x'.repeat(300) }] })
    expect(reply.oldestMs).toBeGreaterThanOrEqual(4000)
    expect(reply.oldestMs).toBeLessThan(60_000)
  })
})

describe('drafts that wait', () => {
  it('are those never published and those changed since, by language, the last edited first', async () => {
    const changed = await makeTerm({ title: 'Endret' })
    await makeTerm({ title: 'Som publisert' })
    await makeTerm({ title: 'Ny' }, 'nn', 'draft')
    await new Promise(done => setTimeout(done, 20))
    await cms.strapi.documents(TERM).update({ documentId: changed, locale: 'nb', data: { summary: 'Endret' } as never })
    const reply = await get<WaitingDraftsReply>('drafts')
    // The seeds of the tests may have drafts of other types.
    expect(reply.drafts.filter(draft => draft.uid === TERM).map(({ title, locale, isPublished, submittedAt }) => [title, locale, isPublished, submittedAt])).toEqual([
      ['Endret', 'nb', true, null],
      ['Ny', 'nn', false, null],
    ])
    expect(reply).toMatchObject({ changed: 1, submitted: 0 })
    await cms.strapi.documents(TERM).publish({ documentId: changed, locale: 'nb' })
    expect((await get<WaitingDraftsReply>('drafts')).changed).toBe(0)
  })

  it('are those submitted for publishing first, the longest waiting at the top', async () => {
    const knex = cms.strapi.db.connection
    // Belongs to the submitting of drafts; made here where that is not part of the CMS.
    if (!cms.strapi.db.metadata.has('kokeboka::submitted-drafts')) {
      await knex.schema.createTable('submitted_drafts', (table) => {
        table.string('uid')
        table.string('document_id')
        table.string('locale')
        table.integer('by')
        table.bigInteger('at')
      })
      cms.strapi.db.metadata.set('kokeboka::submitted-drafts', {} as never)
    }
    const older = await makeTerm({ title: 'Sendt først' }, 'nb', 'draft')
    const younger = await makeTerm({ title: 'Sendt sist' }, 'nn', 'draft')
    await makeTerm({ title: 'Ikke sendt' }, 'nb', 'draft')
    const [editor] = await knex('admin_users').select('id')
    await knex('submitted_drafts').insert([
      { uid: TERM, document_id: younger, locale: 'nn', by: editor.id, at: Date.parse('2026-11-02') },
      { uid: TERM, document_id: older, locale: 'nb', by: editor.id, at: Date.parse('2026-11-01') },
      // Of another language than the draft: not this one.
      { uid: TERM, document_id: older, locale: 'en', by: editor.id, at: Date.parse('2026-10-01') },
    ])
    const reply = await get<WaitingDraftsReply>('drafts')
    expect(reply.submitted).toBe(2)
    expect(reply.drafts.slice(0, 3).map(({ title, submittedAt, submittedBy }) => [title, submittedAt, submittedBy])).toEqual([
      ['Sendt først', '2026-11-01T00:00:00.000Z', 'Redaktør i kokeboka'],
      ['Sendt sist', '2026-11-02T00:00:00.000Z', 'Redaktør i kokeboka'],
      ['Ikke sendt', null, null],
    ])
  })
})
