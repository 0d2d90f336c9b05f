import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { StoredPlace } from './klass/plan-places.ts'

/** Rows as Strapi's query layer gives them: dates without a time are `YYYY-MM-DD` on both databases. */
export async function readRows<Row>(strapi: Core.Strapi, uid: ContentTypeUid, fields: readonly string[]): Promise<Row[]> {
  return strapi.db.query(uid).findMany({ select: ['id', 'documentId', ...fields], orderBy: 'id' })
}

/** Counties or municipalities. */
export async function readPlaces(strapi: Core.Strapi, uid: 'api::county.county' | 'api::municipality.municipality'): Promise<StoredPlace[]> {
  if (uid === 'api::county.county')
    return readRows<StoredPlace>(strapi, uid, ['code', 'title', 'slug', 'validFrom', 'validTo'])
  const rows: (Omit<StoredPlace, 'county'> & { county: { documentId: string } | null })[] = await strapi.db.query(uid).findMany({ populate: { county: { select: ['documentId'] } }, orderBy: 'id' })
  return rows.map(row => ({ ...row, county: row.county?.documentId ?? null }))
}

/** The rows of a type with drafts, by document. */
export async function readDocuments<Row extends { documentId: string }>(strapi: Core.Strapi, uid: ContentTypeUid, fields: readonly string[]): Promise<{ documentId: string, rows: Row[] }[]> {
  const rows = await readRows<Row>(strapi, uid, ['locale', 'publishedAt', 'updatedAt', ...fields])
  return [...Map.groupBy(rows, row => row.documentId)].map(([documentId, own]) => ({ documentId, rows: own }))
}
