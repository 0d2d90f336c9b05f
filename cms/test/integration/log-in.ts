import type { Cms } from './boot-cms.ts'

export interface AdminReply { status: number, text: string, body: { data: unknown, meta?: unknown, error?: { message: string, details: unknown } } | null }

/** Calls to the admin as its first editor, an administrator; or as another user that the test has made. */
export async function logIn(cms: Cms, { email, password } = { email: 'redaktor@eksempel.no', password: 'Eksempel-passord-1' }) {
  const login = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const { data: { token } } = await login.json() as { data: { token: string } }
  return async (method: string, path: string, body?: unknown): Promise<AdminReply> => {
    const response = await fetch(`${cms.url}${path}`, {
      method,
      headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, text, body: text.startsWith('{') && !text.trim().includes('\n') ? JSON.parse(text) : null }
  }
}
