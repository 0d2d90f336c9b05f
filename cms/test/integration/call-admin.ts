import type { Cms } from './boot-cms.ts'

export interface AdminReply { status: number, body: unknown }
export type CallAdmin = (method: string, path: string, body?: unknown) => Promise<AdminReply>

/** Logs in as the first editor; the calls are those of the admin panel. */
export async function logIn(cms: Cms, account = { email: 'redaktor@eksempel.no', password: 'Eksempel-passord-1' }): Promise<CallAdmin> {
  const login = await call(`${cms.url}/admin/login`, 'POST', {}, account)
  const { data } = login.body as { data: { token?: string, accessToken?: string } }
  return (method, path, body) => call(`${cms.url}${path}`, method, { authorization: `Bearer ${data.token ?? data.accessToken ?? ''}` }, body)
}

async function call(url: string, method: string, headers: Record<string, string>, body: unknown): Promise<AdminReply> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text) }
}
