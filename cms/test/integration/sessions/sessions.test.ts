import type { Cms } from '../boot-cms.ts'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootCms } from '../boot-cms.ts'
import { logIn } from '../roles/admin-user.ts'

const EMAIL = 'redaktor@eksempel.no'
const PASSWORD = 'Eksempel-passord-1'
const WRONG = 'Feil-passord-som-ingen-skal-se-1'
let cms: Cms
const lines: string[] = []
const FINISHED_LINE = Symbol.for('message')
interface Log { transports: { silent: boolean }[], on: (event: 'data', listener: (info: Record<symbol, string>) => void) => void }

beforeAll(async () => {
  Object.assign(process.env, { SEED: '0', LOG_LEVEL: 'debug' })
  cms = await bootCms()
  // Winston's logger is a stream of what it writes; the screen need not have it.
  const log = cms.strapi.log as unknown as Log
  log.on('data', info => lines.push(info[FINISHED_LINE] ?? ''))
  for (const transport of log.transports)
    transport.silent = true
})
afterAll(() => cms?.stop())

function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${cms.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
}

describe('a login with a wrong password', () => {
  it('is refused in the editor\'s own language', async () => {
    const reply = await post('/admin/login', JSON.stringify({ email: EMAIL, password: WRONG }))
    expect([reply.status, await reply.json()]).toMatchObject([400, { error: { message: 'E-postadressen eller passordet er feil.' } }])
  })
})

describe('the log', () => {
  it('has what was asked, and no password, token or cookie', async () => {
    const ok = await post('/admin/login', JSON.stringify({ email: EMAIL, password: PASSWORD }))
    const { data } = await ok.json() as { data: { token: string } }
    const cookie = ok.headers.getSetCookie().map(one => one.split(';')[0] ?? '').join('; ')
    expect((await post('/admin/login', JSON.stringify({ email: EMAIL, password: WRONG }))).status).toBe(400)
    for (const body of [`{"email":"${EMAIL}","password":"${WRONG}"`, `{"password":"${WRONG}","x":\\u}`, `"${WRONG}"`, WRONG])
      expect((await post('/admin/login', body)).status).toBe(400)
    await post('/admin/reset-password', JSON.stringify({ resetPasswordToken: 'hemmelig-merke', password: WRONG }))
    await post('/admin/access-token', '{}', { cookie })
    await fetch(`${cms.url}/admin/users/me`, { headers: { authorization: `Bearer ${data.token}` } })
    await fetch(`${cms.url}/api/sync/events`, { headers: { authorization: `Bearer ${cms.syncToken}` } })
    const log = lines.join('')
    expect(log).toContain('POST /admin/login')
    for (const secret of [PASSWORD, WRONG, data.token, cms.syncToken, 'hemmelig-merke', cookie.split('=')[1] ?? ''])
      expect([secret.slice(0, 8), log.includes(secret)]).toEqual([secret.slice(0, 8), false])
  })
})

describe('a login', () => {
  it('says the same whether the address or the password is wrong', async () => {
    const replies = await Promise.all([['ingen@eksempel.no', PASSWORD], [EMAIL, WRONG]].map(async ([email, password]) => (await post('/admin/login', JSON.stringify({ email, password }))).json()))
    expect(replies[0]).toEqual(replies[1])
  })

  it('is refused after five wrong tries at one address', async () => {
    const statuses: number[] = []
    for (let tries = 0; tries < 7; tries += 1)
      statuses.push((await post('/admin/login', JSON.stringify({ email: 'gjett@eksempel.no', password: `${WRONG}${tries}` }))).status)
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429, 429])
  })

  it('gives a cookie that scripts and other sites cannot use, sent only over HTTPS where the login was', async () => {
    const body = JSON.stringify({ email: (await logInEmail()), password: PASSWORD })
    const [cookie = ''] = (await post('/admin/login', body)).headers.getSetCookie().filter(one => one.startsWith('strapi_admin_refresh='))
    expect(cookie).toMatch(/; httponly/i)
    expect(cookie).toMatch(/; samesite=strict/i)
    expect(cookie).toMatch(/; path=\/admin/i)
  })

  it('ends when the person logs out', async () => {
    const login = await post('/admin/login', JSON.stringify({ email: await logInEmail(), password: PASSWORD }))
    const cookie = login.headers.getSetCookie().map(one => one.split(';')[0] ?? '').join('; ')
    const { data } = await login.json() as { data: { token: string } }
    expect((await post('/admin/access-token', '{}', { cookie })).status).toBe(200)
    expect((await post('/admin/logout', '{}', { cookie, authorization: `Bearer ${data.token}` })).status).toBe(200)
    expect((await post('/admin/access-token', '{}', { cookie })).status).toBe(401)
  })
})

describe('a password', () => {
  it.each(['kort1A', 'bare-små-bokstaver-1', 'BARE-STORE-BOKSTAVER-1', 'Ingen-tall-i-denne', `A1${'a'.repeat(80)}`])('that is too weak is refused: %#', async (password) => {
    const user = await logIn(cms, 'forfatter')
    const { status } = await user.call('PUT', '/admin/users/me', { currentPassword: PASSWORD, password })
    expect(status).toBe(400)
  })

  it('is changed only by who knows the old one', async () => {
    const user = await logIn(cms, 'forfatter')
    expect((await user.call('PUT', '/admin/users/me', { currentPassword: WRONG, password: 'Et-nytt-passord-1' })).status).toBe(400)
  })
})

/** A user of its own, so that the limit on tries at one address is not met. */
async function logInEmail(): Promise<string> {
  const { id } = await logIn(cms, 'forfatter')
  return (await cms.strapi.db.query('admin::user').findOne({ where: { id } })).email
}
