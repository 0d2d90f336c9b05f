import type { Core } from '@strapi/strapi'
import type { FieldPath } from '../schema-walk/field-paths.ts'
import type { LinkTarget } from './link-target.ts'
import type { Link } from './link.ts'
import { typeNameOf } from '../admin-views/type-names.ts'
import { fieldPathsOf, nest, populateFor, valuesAt } from '../schema-walk/field-paths.ts'
import { labelPath } from '../schema-walk/label-path.ts'
import { readLinkTarget } from './link-target.ts'
import { linksInBlocks, showsImage } from './links-in-blocks.ts'

type Uid = Parameters<Core.Strapi['documents']>[0]
interface SourceRow { id: number, documentId: string, locale: string | null, publishedAt: string | null, [field: string]: unknown }
interface Found { row: SourceRow, field: string }
interface Lookup { where: Record<string, unknown>, populate?: Record<string, unknown>, isHit?: (row: SourceRow) => boolean }

const FILE_UID = 'plugin::upload.file'
const TITLE_FIELDS = ['title', 'siteName', 'name']

/**
 * The entries that point at one of the documents: by relation, by reference, by a link in a text, or by showing a
 * file. With a `locale`, only what would miss that language of them. What is among the documents itself is left out:
 * it goes with them.
 */
export async function findLinks(strapi: Core.Strapi, { uid, documentIds, locale }: { uid: string, documentIds: readonly string[], locale?: string }): Promise<Link[]> {
  const target = await readLinkTarget(strapi, uid, documentIds, locale)
  if (target === null)
    return []
  const sources = Object.keys(strapi.contentTypes).filter(source => source.startsWith('api::'))
  const links = await Promise.all(sources.map(async source => toLinks(source, await findIn(strapi, source, target))))
  return links.flat()
    .filter(link => !documentIds.includes(link.documentId))
    .sort((one, other) => one.title.localeCompare(other.title, 'nb'))
}

async function findIn(strapi: Core.Strapi, source: string, target: LinkTarget): Promise<Found[]> {
  const attributes = strapi.contentType(source as Uid).attributes
  const select = ['id', 'documentId', 'locale', 'publishedAt', ...TITLE_FIELDS].filter(name => ['id', 'documentId'].includes(name) || Object.hasOwn(attributes, name))
  const found = await Promise.all(fieldPathsOf(strapi, source).flatMap(path => lookupsFor(path, target).map(async ({ where, populate, isHit }) => {
    // With a populate, what it hangs on must be selected too.
    const rows: SourceRow[] = await strapi.db.query(source as Uid).findMany({ where, ...(populate === undefined ? { select } : { populate }) })
    return rows.filter(row => isHit?.(row) ?? true).map(row => ({ row, field: labelPath(path) }))
  })))
  return found.flat()
}

function lookupsFor(path: FieldPath, target: LinkTarget): Lookup[] {
  const { steps, attribute } = path
  if (attribute.type === 'relation' && attribute.target === target.uid)
    return [{ where: nest(steps, { documentId: { $in: target.documentIds }, ...(target.locale === undefined ? {} : { locale: target.locale }) }) }]
  if (attribute.type === 'media' && target.uid === FILE_UID)
    return [{ where: nest(steps, { documentId: { $in: target.documentIds } }) }]
  if (attribute.customField === 'global::references')
    // An id is unique and stands in quotes, so the text of the column is enough; `i` is the one that PostgreSQL casts JSON for.
    return target.documentIds.map(documentId => ({ where: nest(steps, { $containsi: `"${documentId}"` }) }))
  if (attribute.type === 'blocks')
    return textLookups(path, target)
  return []
}

/** The column is searched for the words, which is cheap; what is found is then read as blocks, which is exact. */
function textLookups(path: FieldPath, target: LinkTarget): Lookup[] {
  const populate = populateFor([path])
  const isHitWhere = (isHit: (blocks: unknown) => boolean) => (row: SourceRow) => valuesAt(row, path.steps).some(isHit)
  return [
    ...target.fileHashes.map(hash => ({ where: nest(path.steps, { $containsi: hash }), populate, isHit: isHitWhere(blocks => showsImage(blocks, hash)) })),
    ...target.slugs.map(slug => ({ where: nest(path.steps, { $containsi: `/${slug}` }), populate, isHit: isHitWhere(blocks => linksInBlocks(blocks).includes(slug)) })),
  ]
}

function toLinks(uid: string, found: readonly Found[]): Link[] {
  const links = new Map<string, Link>()
  for (const { row, field } of found) {
    const key = `${row.documentId} ${row.locale ?? ''}`
    const link = links.get(key) ?? {
      uid,
      typeLabel: typeNameOf(uid),
      documentId: row.documentId,
      locale: row.locale ?? null,
      title: '',
      isDraft: false,
      isPublished: false,
      fields: [],
    }
    const isDraft = row.publishedAt === null
    const title = TITLE_FIELDS.map(name => row[name]).find(value => typeof value === 'string' && value !== '')
    links.set(key, {
      ...link,
      // The draft's title is the one an editor knows it by.
      title: isDraft || link.title === '' ? String(title ?? row.documentId) : link.title,
      isDraft: link.isDraft || isDraft,
      isPublished: link.isPublished || !isDraft,
      fields: [...new Set([...link.fields, field])],
    })
  }
  return [...links.values()]
}
