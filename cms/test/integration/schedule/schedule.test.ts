import type { Cms } from '../boot-cms.ts'
import type { CallAdmin } from '../call-admin.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bootCms } from '../boot-cms.ts'
import { logIn } from '../call-admin.ts'

interface Row { id: number, state: string, message: string | null, attempts: number, action: string, next_at: number | string }

const BARRIER = 'api::barrier.barrier'
/** Before this it is not due even on a slow machine. */
const SOON_MS = 1200
let cms: Cms
let admin: CallAdmin
let made = 0

beforeAll(async () => {
  cms = await bootCms()
  admin = await logIn(cms)
})
beforeEach(async () => {
  await cms.strapi.db.connection('search_outbox').delete()
  await cms.strapi.db.connection('schedule').delete()
})
afterAll(() => cms?.stop())

const barriers = () => cms.strapi.documents(BARRIER)
const rows = async (): Promise<Row[]> => cms.strapi.db.connection('schedule').orderBy('id')
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()
const pause = (ms: number) => new Promise(done => setTimeout(done, ms))
const isPublished = async (documentId: string) => await barriers().findOne({ documentId, locale: 'nb', status: 'published' }) !== null
async function outbox(): Promise<string[]> {
  const events: { reason: string, document_id: string }[] = await cms.strapi.db.connection('search_outbox').orderBy('id')
  return events.map(event => event.reason)
}
async function draft(data: Record<string, unknown> = {}): Promise<string> {
  made += 1
  const { documentId } = await barriers().create({ locale: 'nb', data: { code: `p-${made}`, title: `Planlagt ${made}`, slug: `planlagt-${made}`, summary: 'Noe i veien.', ...data } as never })
  return documentId
}
function plan(documentId: string, action: 'publish' | 'unpublish', dueAt: string, uid = BARRIER) {
  return admin('PUT', `/kokeboka/schedule/${uid}/${documentId}`, { locale: 'nb', action, dueAt })
}
/** A plan that is due already, as one is after the CMS was down; nobody can make one over HTTP. */
async function insertDue(documentId: string, action = 'publish', uid = BARRIER, agoMs = 1000): Promise<void> {
  const dueAt = Date.now() - agoMs
  await cms.strapi.db.connection('schedule').insert({ uid, document_id: documentId, locale: 'nb', action, due_at: dueAt, next_at: dueAt, attempts: 0, state: 'waiting', waiting_key: `${uid} ${documentId} nb ${action}`, created_at: dueAt })
}
async function eventually<Value>(read: () => Promise<Value>, isWanted: (value: Value) => boolean): Promise<Value> {
  const giveUpAt = Date.now() + 8000
  for (;;) {
    const value = await read()
    if (isWanted(value) || Date.now() > giveUpAt)
      return value
    await pause(50)
  }
}
const settled = () => eventually(rows, all => all.every(row => row.state !== 'waiting' || row.attempts > 0))

describe('a plan', () => {
  it('publishes at its time, not before, and takes down at its time', async () => {
    const documentId = await draft()
    expect((await plan(documentId, 'publish', inMs(SOON_MS))).status).toBe(200)
    expect((await plan(documentId, 'unpublish', inMs(2 * SOON_MS))).status).toBe(200)
    expect(await isPublished(documentId)).toBe(false)
    expect(await eventually(() => isPublished(documentId), Boolean)).toBe(true)
    expect((await settled()).map(row => [row.action, row.state])).toEqual([['publish', 'done'], ['unpublish', 'done']])
    expect(await isPublished(documentId)).toBe(false)
    expect(await outbox()).toEqual(['publish', 'unpublish'])
  })

  it('can be moved and cancelled', async () => {
    const documentId = await draft()
    await plan(documentId, 'publish', inMs(SOON_MS))
    await plan(documentId, 'publish', inMs(3600_000))
    expect(await rows()).toHaveLength(1)
    await pause(SOON_MS + 300)
    expect(await isPublished(documentId)).toBe(false)
    const [row] = await rows()
    expect((await admin('DELETE', `/kokeboka/schedule/${row?.id}`)).status).toBe(204)
    expect(await rows()).toEqual([])
    expect((await admin('DELETE', `/kokeboka/schedule/${row?.id}`)).status).toBe(404)
  })

  it('stands when an editor publishes by hand before, and then publishes what is draft', async () => {
    const documentId = await draft()
    await plan(documentId, 'publish', inMs(SOON_MS))
    await barriers().publish({ documentId, locale: 'nb' })
    await barriers().update({ documentId, locale: 'nb', data: { title: 'Endret siden' } as never })
    await settled()
    expect(await barriers().findOne({ documentId, locale: 'nb', status: 'published' })).toMatchObject({ title: 'Endret siden' })
  })

  it('goes with the language or the document that is deleted', async () => {
    const documentId = await draft()
    await barriers().update({ documentId, locale: 'nn', data: { title: 'Planlagd', slug: 'planlagd', summary: 'Noko.' } as never })
    for (const locale of ['nb', 'nn'])
      await admin('PUT', `/kokeboka/schedule/${BARRIER}/${documentId}`, { locale, action: 'publish', dueAt: inMs(3600_000) })
    await barriers().delete({ documentId, locale: 'nn' })
    expect(await rows()).toMatchObject([{ locale: 'nb' }])
    await barriers().delete({ documentId, locale: '*' })
    expect(await rows()).toEqual([])
  })

  it('is shown with its document, and in the list of all, the next first', async () => {
    const [later, sooner] = [await draft(), await draft()]
    await plan(later, 'publish', inMs(7200_000))
    await plan(sooner, 'publish', inMs(3600_000))
    const list = (await admin('GET', '/kokeboka/schedule')).body
    expect(list).toMatchObject({ plans: [
      { documentId: sooner, title: `Planlagt ${made}`, typeLabel: 'Barriere', createdBy: 'Redaktør i kokeboka', state: 'waiting' },
      { documentId: later },
    ] })
    expect((await admin('GET', `/kokeboka/schedule/${BARRIER}/${later}?locale=nb`)).body).toMatchObject({ plans: [{ documentId: later, action: 'publish' }] })
    expect((await admin('GET', `/kokeboka/schedule/${BARRIER}/${later}?locale=nn`)).body).toEqual({ plans: [] })
  })
})

describe('a plan that cannot be made', () => {
  it.each([
    ['lies in the past', async () => plan(await draft(), 'publish', inMs(-1000)), 'Tidspunktet er passert'],
    ['takes down what is not published', async () => plan(await draft(), 'unpublish', inMs(60_000)), 'ikke publisert'],
    ['is for a language without text', async () => plan('finnesikke', 'publish', inMs(60_000)), 'finnes ikke på dette språket'],
    ['takes down before it publishes', async () => {
      const documentId = await draft()
      await plan(documentId, 'publish', inMs(120_000))
      return plan(documentId, 'unpublish', inMs(60_000))
    }, 'må komme etter publiseringen'],
    ['is not a moment in UTC', async () => plan(await draft(), 'publish', '2026-12-01T08:00'), 'dueAt'],
    ['is of a type without drafts', async () => plan('noe', 'publish', inMs(60_000), 'api::county.county'), 'ikke noe å planlegge'],
    ['is of a type that is not ours', async () => plan('noe', 'publish', inMs(60_000), 'admin::user'), 'content type'],
  ])('%s: is refused with a reason', async (_name, ask, reason) => {
    const { status, body } = await ask()
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { message: expect.stringContaining(reason) } })
  })

  it('belongs to those who are logged in', async () => {
    expect((await fetch(`${cms.url}/kokeboka/schedule`)).status).toBe(401)
  })

  it('takes the right to publish the type too, and shows nothing of a type one may not read', async () => {
    const documentId = await draft()
    await plan(documentId, 'publish', inMs(3600_000))
    const role = await cms.strapi.service('admin::role').create({ name: 'Planlegger', description: '' })
    await cms.strapi.service('admin::role').assignPermissions(role.id, ['api::schedule.read', 'api::schedule.write'].map(action => ({ action })))
    const account = { email: 'planlegger@eksempel.no', password: 'Eksempel-passord-2' }
    await cms.strapi.service('admin::user').create({ ...account, firstname: 'P', lastname: 'L', isActive: true, registrationToken: null, roles: [role.id] })
    const planner = await logIn(cms, account)
    expect((await planner('GET', '/kokeboka/schedule')).body).toEqual({ plans: [] })
    expect((await planner('GET', `/kokeboka/schedule/${BARRIER}/${documentId}?locale=nb`)).status).toBe(403)
    expect(await planner('PUT', `/kokeboka/schedule/${BARRIER}/${documentId}`, { locale: 'nb', action: 'publish', dueAt: inMs(60_000) }))
      .toMatchObject({ status: 403, body: { error: { message: 'Du har ikke tilgang til å publisere dette innholdet.' } } })
    expect((await planner('DELETE', `/kokeboka/schedule/${(await rows())[0]?.id}`)).status).toBe(403)
    expect((await planner('GET', `/kokeboka/links/${BARRIER}/${documentId}`)).status).toBe(403)
    expect(await rows()).toMatchObject([{ state: 'waiting' }])
  })
})

describe('a plan that fails', () => {
  it('says in Norwegian what the content lacks, publishes nothing and is not tried again', async () => {
    const documentId = await draft({ summary: null })
    await plan(documentId, 'publish', inMs(SOON_MS))
    expect(await settled()).toMatchObject([{ state: 'failed', message: '«Ingress» må fylles ut.', attempts: 0 }])
    expect(await isPublished(documentId)).toBe(false)
    expect(await outbox()).toEqual([])
  })

  it('tells the reason of our own rules as an editor would have read it', async () => {
    const example = await cms.strapi.documents('api::example.example').create({ locale: 'nb', data: { title: 'K', slug: `k-${made}`, summary: 'K', state: 'candidate' } as never })
    await plan(example.documentId, 'publish', inMs(SOON_MS), 'api::example.example')
    expect(await settled()).toMatchObject([{ state: 'failed', message: expect.stringContaining('Eksempelet er en kandidat') }])
  })

  it('makes way for a new plan', async () => {
    const documentId = await draft({ summary: null })
    await plan(documentId, 'publish', inMs(SOON_MS))
    await settled()
    await barriers().update({ documentId, locale: 'nb', data: { summary: 'Nå er den her.' } as never })
    await plan(documentId, 'publish', inMs(SOON_MS))
    expect(await settled()).toMatchObject([{ state: 'done', message: null }])
    expect(await isPublished(documentId)).toBe(true)
  })

  it('is put off and done later when the cause is not the content', async () => {
    const documentId = await draft()
    await cms.strapi.db.connection.schema.renameTable('search_outbox', 'search_outbox_away')
    try {
      await plan(documentId, 'publish', inMs(SOON_MS))
      expect(await settled()).toMatchObject([{ state: 'waiting', attempts: 1, message: expect.stringContaining('prøvd igjen') }])
    }
    finally {
      await cms.strapi.db.connection.schema.renameTable('search_outbox_away', 'search_outbox')
    }
    expect(await isPublished(documentId)).toBe(false)
    const [row] = await rows()
    expect(Number(row?.next_at)).toBeGreaterThan(Date.now() + 3000)
    await cms.strapi.db.connection('schedule').update({ next_at: 0 })
    // Any new plan wakes the schedule.
    await plan(await draft(), 'publish', inMs(3600_000))
    expect(await eventually(() => isPublished(documentId), Boolean)).toBe(true)
  })
})

describe('a CMS that was down', () => {
  it('does each missed plan once when two processes start at the same time', async () => {
    const ids = [await draft(), await draft(), await draft()]
    const down = await draft()
    await barriers().publish({ documentId: down, locale: 'nb' })
    await cms.strapi.db.connection('search_outbox').delete()
    for (const documentId of ids)
      await plan(documentId, 'publish', inMs(2000))
    await plan(down, 'unpublish', inMs(2000))
    await cms.restart(async () => {
      await pause(2000)
      await Promise.all([bootAndStop(), bootAndStop()])
    })
    admin = await logIn(cms)
    expect((await rows()).map(row => row.state)).toEqual(['done', 'done', 'done', 'done'])
    expect((await outbox()).sort()).toEqual(['publish', 'publish', 'publish', 'unpublish'])
    expect(await Promise.all([...ids, down].map(isPublished))).toEqual([true, true, true, false])
    // Three more boots, two of them at once.
  }, 90_000)

  it('catches up at its own start, in the order of the plans', async () => {
    const documentId = await draft()
    await insertDue(documentId, 'publish', BARRIER, 2000)
    await insertDue(documentId, 'unpublish', BARRIER, 1000)
    // Nobody has told the running schedule, which looks again in half a minute.
    expect(await outbox()).toEqual([])
    await cms.restart(async () => {})
    admin = await logIn(cms)
    await settled()
    expect(await outbox()).toEqual(['publish', 'unpublish'])
  })
})

/** Another CMS process on this database; it ends when it has booted and has had the time to look at the schedule. */
async function bootAndStop(): Promise<void> {
  const child = spawn(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', join(import.meta.dirname, 'cms-process.ts')], { stdio: ['pipe', 'pipe', 'inherit'], env: process.env })
  const booted = await Promise.race([once(child.stdout, 'data').then(() => true), once(child, 'exit').then(() => false)])
  if (!booted)
    throw new Error('The second CMS ended before it had booted; what it said stands above')
  await pause(1500)
  const ended = once(child, 'exit')
  child.stdin.end()
  await ended
}
