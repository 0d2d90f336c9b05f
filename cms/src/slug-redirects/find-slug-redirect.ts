import type { Core } from '@strapi/strapi'
import type { ContentTypeName, Locale } from '../../contract/content.ts'
import type { SlugRedirect } from '../../contract/history.ts'
import { toUid } from '../content/content-types.ts'
import { SLUG_REDIRECTS } from './tables.ts'

export interface OldSlug { type: ContentTypeName, slug: string, locale: Locale | null }

/**
 * Where to go from an old slug; undefined where nothing leads on, or a published document has the slug now. However
 * many slugs a document has had, the answer is the present one. Of several that had it, the last to leave it that is
 * still published. Three reads by index, of the database and not the document service: readers wait for it.
 */
export async function findSlugRedirect(strapi: Core.Strapi, { type, slug, locale }: OldSlug): Promise<SlugRedirect | undefined> {
  const uid = toUid(type)
  const published = { publishedAt: { $notNull: true }, ...(locale === null ? {} : { locale }) }
  if (await strapi.db.query(uid).count({ where: { ...published, slug } }) > 0)
    return undefined
  const left: { document_id: string }[] = await strapi.db.connection(SLUG_REDIRECTS)
    .select('document_id')
    .where({ uid, locale: locale ?? '', slug })
    .orderBy([{ column: 'at', order: 'desc' }, { column: 'id', order: 'desc' }])
  const documentIds = left.map(row => row.document_id)
  if (documentIds.length === 0)
    return undefined
  const entries: { documentId: string, slug: string }[] = await strapi.db.query(uid)
    .findMany({ select: ['documentId', 'slug'], where: { ...published, documentId: { $in: documentIds } } })
  const entry = documentIds.map(id => entries.find(({ documentId }) => documentId === id)).find(found => found !== undefined)
  return entry === undefined ? undefined : { type, documentId: entry.documentId, locale, slug: entry.slug }
}
