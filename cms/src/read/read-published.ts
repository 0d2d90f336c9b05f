import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import { completeEntries } from './complete-entries.ts'
import { populateOf } from './populate.ts'

/** An entry in the shape of cms/contract/content.ts. */
export interface PublicEntry { id: number, documentId: string, locale: string | null, updatedAt: string, publishedAt: string, [field: string]: unknown }

/** Which published entries, in every language. */
export interface PublishedSelection { filters: Record<string, unknown>, sort?: string, limit?: number }

/** Published entries as a public read without parameters gives them, for the dumps and the sync. */
export async function readPublishedEntries(strapi: Core.Strapi, uid: ContentTypeUid, selection: PublishedSelection): Promise<PublicEntry[]> {
  const entries = await strapi.documents(uid).findMany({
    ...selection as object,
    locale: '*',
    status: 'published',
    // Strapi's types know the literal schemas only, not a map by type.
    populate: populateOf(uid) as never,
  })
  const published = await strapi.contentAPI.sanitize.output(entries, strapi.contentType(uid)) as unknown as PublicEntry[]
  await completeEntries(strapi, uid, published)
  return published
}
