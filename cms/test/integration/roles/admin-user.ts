import type { Cms } from '../boot-cms.ts'

export type Role = 'forfatter' | 'redaktør' | 'administrator'
const CODES: Record<Role, string> = { forfatter: 'strapi-author', redaktør: 'strapi-editor', administrator: 'strapi-super-admin' }
const PASSWORD = 'Eksempel-passord-1'
let made = 0

export interface Reply { status: number, body: { data: Record<string, unknown>, error?: { message: string } } & Record<string, unknown>, headers: Headers }

/** Someone who is logged in to the admin, with the calls that the admin panel makes. */
export interface AdminUser {
  id: number
  authorization: string
  call: (method: string, path: string, body?: unknown) => Promise<Reply>
}

/** Makes a user with one role and logs in over HTTP, as the admin panel does. */
export async function logIn(cms: Cms, role: Role): Promise<AdminUser> {
  made += 1
  const email = `bruker-${made}@eksempel.no`
  const { id: roleId } = await cms.strapi.service('admin::role').findOne({ code: CODES[role] })
  const { id } = await cms.strapi.service('admin::user').create({ email, password: PASSWORD, firstname: role, lastname: String(made), isActive: true, registrationToken: null, roles: [roleId] })
  const login = await fetch(`${cms.url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: PASSWORD }) })
  const { data } = await login.json() as { data: { token?: string, accessToken?: string } }
  const authorization = `Bearer ${data.token ?? data.accessToken}`

  return {
    id,
    authorization,
    async call(method, path, body) {
      const isForm = body instanceof FormData
      const reply = await fetch(`${cms.url}${path}`, {
        method,
        headers: { authorization, ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      })
      const text = await reply.text()
      return { status: reply.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : { text }, headers: reply.headers }
    },
  }
}
