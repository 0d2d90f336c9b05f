import type { Core } from '@strapi/strapi'
import type { ContentTypeName, ContentTypeUid, Locale } from '../../contract/content.ts'
import type { ManifestEntry, ManifestReply } from '../../contract/sync.ts'
import { CONTENT_TYPE_NAMES, toUid } from '../content/content-types.ts'

/**
 * What the worker compares the index with: the types that its policy searches (search-sync/src/policy.ts gives the
 * reason of each that it does not). A type that is added there is taken out here.
 */
const NOT_SEARCHED: ReadonlySet<ContentTypeName> = new Set([
  'municipality',
  'county',
  'entrance',
  'site-settings',
])
const SEARCHABLE: readonly ContentTypeUid[] = CONTENT_TYPE_NAMES.filter(name => !NOT_SEARCHED.has(name)).map(toUid)

interface PublishedRow { id: number, documentId: string, locale: Locale, updatedAt: string | Date }

export interface ManifestCursor { typeIndex: number, rowId: number }

/** `<index of type>:<row id>`, or null for what is not one. */
export function parseManifestCursor(cursor: string): ManifestCursor | null {
  const match = /^(\d{1,3}):(\d{1,15})$/.exec(cursor)
  return match === null ? null : { typeIndex: Number(match[1]), rowId: Number(match[2]) }
}

/**
 * Published rows by type, then row id. A row published again while one reads gets a higher id, so it is read twice
 * or once, never left out.
 */
export async function readManifest(strapi: Core.Strapi, after: ManifestCursor, limit: number): Promise<ManifestReply> {
  const entries: ManifestEntry[] = []
  let { typeIndex, rowId } = after
  while (typeIndex < SEARCHABLE.length && entries.length < limit) {
    const uid = SEARCHABLE[typeIndex] as ContentTypeUid
    const wanted = limit - entries.length
    const rows = await readRows(strapi, uid, rowId, wanted)
    entries.push(...rows.map(row => ({
      uid,
      documentId: row.documentId,
      locale: row.locale,
      rowId: row.id,
      updatedAt: new Date(row.updatedAt).toISOString(),
    })))
    const isTypeDone = rows.length < wanted
    rowId = isTypeDone ? 0 : rows.at(-1)?.id ?? 0
    typeIndex += isTypeDone ? 1 : 0
  }
  return { entries, next: typeIndex < SEARCHABLE.length ? `${typeIndex}:${rowId}` : null, total: await countRows(strapi) }
}

async function readRows(strapi: Core.Strapi, uid: ContentTypeUid, afterId: number, limit: number): Promise<PublishedRow[]> {
  return strapi.db.query(uid).findMany({
    select: ['id', 'documentId', 'locale', 'updatedAt'],
    where: { publishedAt: { $notNull: true }, id: { $gt: afterId } },
    orderBy: { id: 'asc' },
    limit,
  })
}

async function countRows(strapi: Core.Strapi): Promise<number> {
  const counts = await Promise.all(SEARCHABLE.map(uid => strapi.db.query(uid).count({ where: { publishedAt: { $notNull: true } } })))
  return counts.reduce((sum, count) => sum + count, 0)
}
