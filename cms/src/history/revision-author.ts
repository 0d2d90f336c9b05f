import type { Core } from '@strapi/strapi'
import type { RevisionBy } from './revision.ts'
import { isRecord } from './revision-content.ts'

export interface RevisionAuthor { by: RevisionBy, admin: { id: number, name: string } | null }

/** The editor whose request this is; without a request, `system`. */
export function currentAuthor(strapi: Core.Strapi): RevisionAuthor {
  const state: unknown = strapi.requestContext.get()?.state
  const user = isRecord(state) ? state.user : undefined
  return isRecord(user) && typeof user.id === 'number'
    ? { by: 'editor', admin: { id: user.id, name: nameOf(user) } }
    : { by: 'system', admin: null }
}

/** Never the e-mail address: history is exported. */
function nameOf(user: Record<string, unknown>): string {
  const name = [user.firstname, user.lastname].filter(part => typeof part === 'string' && part !== '').join(' ')
  return name === '' ? `Bruker ${String(user.id)}` : name
}
