import type { Challenge } from 'altcha-lib'
import type { Cms } from '../boot-cms.ts'
import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eraseReplyAddresses, forgetExpiredProofs } from '../../../src/submissions/erase-reply-addresses.ts'
import { bootCms } from '../boot-cms.ts'

interface Reply {
  status: number
  retryAfter: string | null
  body: { data: { receipt: string | null } | null, error?: { name: string, message: string, details: { errors?: { path: string[], message: string }[] } } }
}
interface SubmissionRow { kind: string, state: string, title: string, message: string, receipt: string, answers: Record<string, unknown>, about: unknown, replyAddress: string | null, language: string }

const WEB_TOKEN = 'a-web-token-only-for-the-tests'
const QUESTION = { kind: 'question', message: 'Hvem tar vi kontakt med?' }
const SUBMISSION = 'api::submission.submission'
let cms: Cms
let about: { type: 'barrier', documentId: string }

beforeAll(async () => {
  cms = await bootCms()
  const barrier = await cms.strapi.documents('api::barrier.barrier').create({
    locale: 'nb',
    status: 'published',
    data: { code: 'prove', title: 'Ulikt tempo', slug: 'ulikt-tempo-prove', summary: 'Noe i veien.' } as never,
  })
  about = { type: 'barrier', documentId: barrier.documentId }
})
beforeEach(async () => {
  await cms.strapi.db.query(SUBMISSION).deleteMany({})
})
afterAll(() => cms?.stop())

async function post(body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(`${cms.url}/api/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() as Reply['body'] }
}
/** As the site's server speaks for a reader without script; each call for another reader unless told. */
function postForReader(data: unknown, reader = randomBytes(16).toString('hex'), proof?: string): Promise<Reply> {
  return post({ data, ...(proof === undefined ? {} : { proof }) }, { 'authorization': `Bearer ${WEB_TOKEN}`, 'x-reader-digest': reader })
}
async function getChallenge(): Promise<Challenge> {
  return await (await fetch(`${cms.url}/api/submissions/challenge`)).json() as Challenge
}
async function solve(challenge: Challenge): Promise<string> {
  return toProof(challenge, await solveChallenge({ challenge, deriveKey }))
}
function toProof(challenge: unknown, solution: unknown): string {
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}
async function stored(): Promise<SubmissionRow[]> {
  return await cms.strapi.db.query(SUBMISSION).findMany({ orderBy: { id: 'asc' } }) as SubmissionRow[]
}
const problemPaths = (reply: Reply) => reply.body.error?.details.errors?.map(({ path }) => path.join('.')).sort()

describe('a submission', () => {
  it('is stored as new, and answered with a receipt that cannot be guessed', async () => {
    const reply = await post({ data: QUESTION, proof: await solve(await getChallenge()) })
    expect(reply.status).toBe(201)
    expect(reply.body.data?.receipt).toMatch(/^[\w-]{22}$/)
    expect(await stored()).toMatchObject([{ kind: 'question', state: 'new', title: QUESTION.message, message: QUESTION.message, receipt: reply.body.data?.receipt, language: 'nb', answers: {} }])
  })

  it('of each kind carries its own fields as answers', async () => {
    const kinds = [
      { kind: 'example', title: 'Mat og mestring', message: 'Vi prøvde.', municipality: 'Eksempelvik', effect: 'Flere i jobb', link: 'https://eksempel.no/' },
      { kind: 'provider', title: 'Eksempel AS', message: 'Vi hjelper.', organisationNumber: '123 456 785', targetGroups: 'Unge' },
      { kind: 'need', title: 'Ensomhet', message: 'Mange er alene.', targetGroup: 'Eldre', wishedEffect: 'Mindre ensomhet', deadline: '2027-01-31' },
      { kind: 'question', title: 'Hvem?', message: 'Hvem spør vi?', askedBy: 'entrepreneur' },
      { kind: 'correction', about, message: 'Tallet er feil.', suggestion: 'Det er to.', source: 'Årsmeldingen' },
      { kind: 'usefulness', about, useful: 'no', message: 'Jeg fant ikke malen.' },
    ]
    for (const data of kinds)
      expect(await postForReader({ ...data, replyAddress: 'leser@eksempel.no', senderRole: 'Rådgiver', language: 'nn' })).toMatchObject({ status: 201 })
    expect((await stored()).map(({ title, answers }) => ({ title, answers }))).toEqual([
      { title: 'Mat og mestring', answers: { municipality: 'Eksempelvik', effect: 'Flere i jobb', link: 'https://eksempel.no/' } },
      { title: 'Eksempel AS', answers: { organisationNumber: '123456785', targetGroups: 'Unge' } },
      { title: 'Ensomhet', answers: { targetGroup: 'Eldre', wishedEffect: 'Mindre ensomhet', deadline: '2027-01-31' } },
      { title: 'Hvem?', answers: { askedBy: 'entrepreneur' } },
      { title: 'Retting: Ulikt tempo', answers: { suggestion: 'Det er to.', source: 'Årsmeldingen' } },
      { title: 'Ikke til nytte: Ulikt tempo', answers: { useful: 'no' } },
    ])
    expect((await stored())[4]).toMatchObject({ about: [about], language: 'nn', replyAddress: 'leser@eksempel.no', senderRole: 'Rådgiver' })
  })

  it('keeps marks of HTML as text, and no control characters', async () => {
    const attack = '<img src=x onerror=alert(1)>\u202Esnu\u0007 <script>alert(1)</script>'
    expect(await postForReader({ ...QUESTION, title: attack, message: `${attack}\r\n\r\n\r\n\r\nslutt` })).toMatchObject({ status: 201 })
    const text = '<img src=x onerror=alert(1)>snu <script>alert(1)</script>'
    expect(await stored()).toMatchObject([{ title: text, message: `${text}\n\nslutt` }])
  })

  it('is refused with every problem at once, and nothing is stored', async () => {
    const reply = await post({ data: { kind: 'need', title: ' ', message: 'x'.repeat(5001), deadline: 'i morgen', replyAddress: 'ikke en adresse', state: 'accepted', receipt: 'min egen' } })
    expect(reply.status).toBe(400)
    expect(problemPaths(reply)).toEqual(['data', 'data.deadline', 'data.message', 'data.replyAddress', 'data.title', 'proof'])
    expect(reply.body.error?.message).toContain('state')
    expect(await stored()).toEqual([])
  })

  it.each([
    ['no body', ''],
    ['null', 'null'],
    ['a list', '[1]'],
    ['a text', '"hei"'],
    ['half JSON', '{"data":'],
    ['an unknown kind', JSON.stringify({ data: { kind: 'takeover', message: 'x' } })],
    ['a kind of another type', JSON.stringify({ data: { kind: ['question'], message: 'x' } })],
    ['fields of wrong types', JSON.stringify({ data: { kind: 'question', message: { $gt: '' }, title: [], replyAddress: 1, language: 'xx' } })],
    ['a prototype', '{"data":{"__proto__":{"kind":"question"},"message":"x"}}'],
    ['an entry that is not there', JSON.stringify({ data: { kind: 'correction', about: { type: 'recipe', documentId: 'a'.repeat(24) }, message: 'x' } })],
    ['a type that is not there', JSON.stringify({ data: { kind: 'correction', about: { type: 'admin::user', documentId: 'a'.repeat(24) }, message: 'x' } })],
  ])('that is %s is refused', async (_name, body) => {
    const reply = await post(body, { 'authorization': `Bearer ${WEB_TOKEN}`, 'x-reader-digest': randomBytes(16).toString('hex') })
    expect(reply).toMatchObject({ status: 400, body: { data: null } })
    expect(await stored()).toEqual([])
  })

  it('above 20 kB is refused, and one of 10 MB is not even parsed', async () => {
    expect(await postForReader({ ...QUESTION, message: 'æ'.repeat(11_000) })).toMatchObject({ status: 413 })
    expect(await postForReader({ ...QUESTION, message: 'x'.repeat(10_000_000) })).toMatchObject({ status: 413 })
    expect(await stored()).toEqual([])
  })

  it('as a form is refused', async () => {
    expect(await post('kind=question&message=hei', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ status: 415 })
  })
})

describe('robots', () => {
  it('without a proof come to nothing', async () => {
    const reply = await post({ data: QUESTION })
    expect(reply.status).toBe(400)
    expect(problemPaths(reply)).toEqual(['proof'])
    expect(await stored()).toEqual([])
  })

  it('with a proof that was used come to nothing', async () => {
    const proof = await solve(await getChallenge())
    expect(await post({ data: QUESTION, proof })).toMatchObject({ status: 201 })
    const again = await post({ data: { ...QUESTION, message: 'En gang til' }, proof })
    expect(again).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining('has been used') } } })
    expect(await stored()).toHaveLength(1)
  })

  it('that send one proof many times at once get in once', async () => {
    const proof = await solve(await getChallenge())
    const replies = await Promise.all(Array.from({ length: 5 }, () => postForReader(QUESTION, undefined, proof)))
    expect(replies.map(reply => reply.status).sort()).toEqual([201, 400, 400, 400, 400])
    expect(await stored()).toHaveLength(1)
  })

  it('with a proof of their own making come to nothing', async () => {
    const challenge = await getChallenge()
    const solution = await solveChallenge({ challenge, deriveKey })
    const longer = { ...challenge, parameters: { ...challenge.parameters, expiresAt: (challenge.parameters.expiresAt ?? 0) + 1 } }
    const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '00' } }
    const forged = ['x', 'e30=', toProof(longer, solution), toProof(easier, solution), toProof(challenge, { ...solution, derivedKey: '00' }), toProof({ ...challenge, signature: undefined }, solution)]
    for (const proof of forged)
      expect(await postForReader(QUESTION, undefined, proof)).toMatchObject({ status: 400, body: { error: { details: { errors: [{ path: ['proof'] }] } } } })
    expect(await stored()).toEqual([])
  })

  it('that fill in the hidden field are told so and stored nowhere', async () => {
    const reply = await postForReader({ ...QUESTION, url: 'https://spam.example' })
    expect(reply.status).toBe(400)
    expect(problemPaths(reply)).toEqual(['data.url'])
    expect(await postForReader({ ...QUESTION, url: '' })).toMatchObject({ status: 201 })
  })

  it('in a flood are told when to come back, and others are not held up', async () => {
    const reader = randomBytes(16).toString('hex')
    const replies = []
    for (let sent = 0; sent < 32; sent++)
      replies.push(await postForReader(QUESTION, reader))
    expect(replies.filter(reply => reply.status === 201)).toHaveLength(30)
    expect(replies.at(-1)).toMatchObject({ status: 429, body: { error: { name: 'RateLimitError' } } })
    expect(Number(replies.at(-1)?.retryAfter)).toBeGreaterThan(0)
    expect(await postForReader(QUESTION)).toMatchObject({ status: 201 })
  })

  it('with a wrong token are turned away, and so is the right one without a reader', async () => {
    expect(await post({ data: QUESTION }, { authorization: 'Bearer wrong' })).toMatchObject({ status: 401 })
    expect(await post({ data: QUESTION }, { authorization: `Bearer ${cms.syncToken}` })).toMatchObject({ status: 401 })
    expect(await post({ data: QUESTION }, { authorization: `Bearer ${WEB_TOKEN}` })).toMatchObject({ status: 400 })
    expect(await stored()).toEqual([])
  })
})

describe('«was this useful»', () => {
  it('without a comment is counted by page and month, and floods no list', async () => {
    for (const useful of ['yes', 'yes', 'no'])
      expect(await postForReader({ kind: 'usefulness', about, useful })).toMatchObject({ status: 201, body: { data: { receipt: null } } })
    expect(await stored()).toEqual([])
    const counts = await cms.strapi.db.connection('usefulness_counts').select('uid', 'answer', 'count').orderBy('answer')
    expect(counts).toEqual([{ uid: 'api::barrier.barrier', answer: 'no', count: 1 }, { uid: 'api::barrier.barrier', answer: 'yes', count: 2 }])
  })
})

describe('what has been sent in', () => {
  it('can be read by nobody over the API', async () => {
    const { body } = await postForReader({ ...QUESTION, message: 'En hemmelighet', replyAddress: 'hemmelig@eksempel.no' })
    const [row] = await cms.strapi.db.query(SUBMISSION).findMany({}) as { documentId: string }[]
    for (const path of ['submissions', `submissions/${row?.documentId}`, `submissions/${body.data?.receipt}`, 'submission', 'submissions?populate=*&status=draft', 'submissions/challenge/..']) {
      const response = await fetch(`${cms.url}/api/${path}`)
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(await response.text()).not.toMatch(/hemmelig/)
    }
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await fetch(`${cms.url}/api/submissions/${row?.documentId}`, { method })).status).toBeGreaterThanOrEqual(400)
    expect(await stored()).toHaveLength(1)
  })

  it('loses the address half a year after it was handled, and a year after it came; the words stay', async () => {
    for (const message of ['handled long ago', 'handled lately', 'forgotten', 'new'])
      await postForReader({ ...QUESTION, message, replyAddress: 'leser@eksempel.no' })
    const now = new Date('2026-11-24T12:00:00Z')
    const set = (message: string, state: string, createdAt: string, updatedAt: string) =>
      cms.strapi.db.connection('submissions').where({ message }).update({ state, created_at: toColumn(createdAt), updated_at: toColumn(updatedAt) })
    await set('handled long ago', 'accepted', '2026-01-01', '2026-05-01')
    await set('handled lately', 'declined', '2026-01-01', '2026-08-01')
    await set('forgotten', 'new', '2025-10-01', '2026-11-01')
    await set('new', 'new', '2026-01-01', '2026-01-01')
    expect(await eraseReplyAddresses(cms.strapi, now)).toBe(2)
    expect(await eraseReplyAddresses(cms.strapi, now)).toBe(0)
    expect((await stored()).map(({ message, replyAddress }) => [message, replyAddress])).toEqual([
      ['handled long ago', null],
      ['handled lately', 'leser@eksempel.no'],
      ['forgotten', null],
      ['new', 'leser@eksempel.no'],
    ])
  })

  it('remembers a used proof until it would be refused by its age', async () => {
    const before = await cms.strapi.db.connection('used_proofs').count({ count: '*' }).first()
    expect(Number(before?.count)).toBeGreaterThan(0)
    await forgetExpiredProofs(cms.strapi)
    expect(await cms.strapi.db.connection('used_proofs').count({ count: '*' }).first()).toEqual(before)
    await forgetExpiredProofs(cms.strapi, new Date(Date.now() + 2 * 60 * 60 * 1000))
    expect(await cms.strapi.db.connection('used_proofs')).toEqual([])
  })
})

/** SQLite keeps a time as a number, PostgreSQL as a timestamp. */
function toColumn(time: string): number | string {
  return process.env.TEST_DATABASE === 'postgres' ? new Date(time).toISOString() : Date.parse(time)
}
