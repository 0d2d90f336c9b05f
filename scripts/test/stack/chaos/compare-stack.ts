import type { Stack } from '../start-stack.ts'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { Meilisearch } from 'meilisearch'
import { z } from 'zod'
import { isContentTypeName, isSearchableType, LOCALES, SEARCHABLE_TYPES } from '../../../../search-sync/src/policy.ts'
import { root } from '../../run-command.ts'

const PAGE_SIZE = 100
const schemaFile = z.object({ info: z.object({ pluralName: z.string() }) })
const pagesReply = z.object({ pages: z.array(z.object({ slug: z.string(), locale: z.string() })) })
const listReply = z.object({ data: z.array(z.object({ documentId: z.string() })), meta: z.object({ pagination: z.object({ pageCount: z.number() }) }) })

/**
 * `type-documentId-locale` of everything that can be found: what any reader of the open API sees in every language, and
 * the site's own pages.
 */
export async function readPublishedIds({ cms, site }: Stack): Promise<string[]> {
  const lists = Object.keys(SEARCHABLE_TYPES).filter(isContentTypeName).filter(isSearchableType).flatMap(type => LOCALES.map(locale => ({ type, locale })))
  const ids = await Promise.all(lists.map(async ({ type, locale }) => {
    const path = `${cms}/api/${pluralOf(type)}?fields[0]=slug&locale=${locale}`
    return (await readAllPages(path)).map(documentId => `${type}-${documentId}-${locale}`)
  }))
  const { pages } = pagesReply.parse(await (await fetch(`${site}/api/site-pages`)).json())
  return [...ids.flat(), ...pages.map(({ slug, locale }) => `page-${slug}-${locale}`)].sort()
}

async function readAllPages(path: string): Promise<string[]> {
  const ids: string[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const reply = await fetch(`${path}&pagination[page]=${page}&pagination[pageSize]=${PAGE_SIZE}`)
    if (!reply.ok)
      throw new Error(`${path} was answered ${reply.status}: ${await reply.text()}`)
    const { data, meta } = listReply.parse(await reply.json())
    ids.push(...data.map(({ documentId }) => documentId))
    pages = meta.pagination.pageCount
  }
  return ids
}

function pluralOf(type: string): string {
  const file = join(root, `cms/src/api/${type}/content-types/${type}/schema.json`)
  return schemaFile.parse(JSON.parse(readFileSync(file, 'utf8'))).info.pluralName
}

export async function readIndexedIds({ engine }: Stack): Promise<string[]> {
  const client = new Meilisearch({ host: engine.url, apiKey: engine.masterKey })
  const { results } = await client.index('kokebok').getDocuments({ limit: 20_000, fields: ['id'] })
  return results.map(({ id }) => String(id)).sort()
}

/** What `npm run sync -- …` prints with `--json`. */
export async function runSync({ env }: Stack, ...args: string[]): Promise<unknown> {
  const surroundings = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]))
  const stdout = await new Promise<string>((resolve) => {
    execFile(process.execPath, [join(root, 'scripts/sync.ts'), ...args, '--json'], { env: { ...process.env, ...surroundings } }, (error, out, complaints) =>
      resolve(out === '' ? JSON.stringify({ error: `${error?.message ?? ''} ${complaints}` }) : out))
  })
  return JSON.parse(stdout)
}
