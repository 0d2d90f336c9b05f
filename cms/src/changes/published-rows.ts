import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'

/** What is public of one document in one language; a new `version` means that readers see something else. */
export interface PublishedRow { documentId: string, locale: string, version: string, updatedAt: number }

interface StoredRow { id: number, documentId: string, locale: string | null, updatedAt: string | Date }

/** The published rows of a document, or of the whole type. */
export async function readPublishedRows(strapi: Core.Strapi, uid: ContentTypeUid, documentId?: string): Promise<PublishedRow[]> {
  const rows: StoredRow[] = await strapi.db.query(uid).findMany({
    select: ['id', 'documentId', 'locale', 'updatedAt'],
    where: { publishedAt: { $notNull: true }, ...(documentId === undefined ? {} : { documentId }) },
  })
  return rows.map((row) => {
    const updatedAt = new Date(row.updatedAt).getTime()
    // A publish gives a new row; what has no drafts is written in place.
    return { documentId: row.documentId, locale: row.locale ?? '', version: `${row.id} ${updatedAt}`, updatedAt }
  })
}
