import type { Stack } from './start-stack.ts'
import { z } from 'zod'

const loginReply = z.object({ data: z.object({ token: z.string().optional(), accessToken: z.string().optional() }) })
const listReply = z.object({ results: z.array(z.record(z.string(), z.unknown())) })
const documentReply = z.object({ data: z.object({ documentId: z.string() }) })

/** An editor at work: the same calls as the admin panel makes. */
export class Editor {
  readonly #cms: string
  readonly #token: string

  private constructor(cms: string, token: string) {
    this.#cms = cms
    this.#token = token
  }

  static async logIn(stack: Stack): Promise<Editor> {
    const reply = await fetch(`${stack.cms}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(stack.editor),
    })
    if (!reply.ok)
      throw new Error(`The editor could not log in: ${reply.status} ${await reply.text()}`)
    const { token, accessToken } = loginReply.parse(await reply.json()).data
    return new Editor(stack.cms, token ?? accessToken ?? '')
  }

  async create(uid: string, locale: string, data: Record<string, unknown>): Promise<string> {
    const reply = await this.#call('POST', `${uid}?locale=${locale}`, data)
    return documentReply.parse(reply).data.documentId
  }

  async publish(uid: string, documentId: string, locale: string): Promise<void> {
    await this.#call('POST', `${uid}/${documentId}/actions/publish?locale=${locale}`, {})
  }

  /** Ticked in the list and published in one go: one transaction of the CMS. */
  async publishMany(uid: string, documentIds: string[], locale: string): Promise<void> {
    await this.#call('POST', `${uid}/actions/bulkPublish`, { documentIds, locale })
  }

  async update(uid: string, documentId: string, locale: string, data: Record<string, unknown>): Promise<void> {
    await this.#call('PUT', `${uid}/${documentId}?locale=${locale}`, data)
  }

  async unpublish(uid: string, documentId: string, locale: string): Promise<void> {
    await this.#call('POST', `${uid}/${documentId}/actions/unpublish?locale=${locale}`, {})
  }

  /** The newest entries, as the list in the admin has them. */
  async list(uid: string): Promise<Record<string, unknown>[]> {
    return listReply.parse(await this.#call('GET', `${uid}?page=1&pageSize=100&sort=id:DESC`)).results
  }

  async #call(method: string, path: string, body?: unknown): Promise<unknown> {
    const reply = await fetch(`${this.#cms}/content-manager/collection-types/${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'authorization': `Bearer ${this.#token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!reply.ok)
      throw new Error(`${method} ${path} was answered ${reply.status}: ${await reply.text()}`)
    return reply.json()
  }
}

/** A recipe as short as the CMS takes one. */
export function shortRecipe(title: string, slug: string): Record<string, unknown> {
  return {
    title,
    slug,
    summary: `Prøvetekst: ${title}.`,
    situation: 'Når noe skal prøves.',
    initiative: 'public-body',
    audiences: ['public-sector'],
    phases: ['before'],
    requirementIds: [],
    steps: [{ phase: 'before', title: 'Første steg', text: [{ type: 'paragraph', children: [{ type: 'text', text: 'Gjør det første.' }] }] }],
  }
}
