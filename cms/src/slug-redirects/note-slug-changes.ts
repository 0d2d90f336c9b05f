import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import { SLUG_REDIRECTS } from './tables.ts'

type Trx = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx']
export interface PublishedSlug { uid: ContentTypeUid, documentId: string, locale: string, slug: string | null, slugBefore: string | null }

/**
 * Remembers the slug that a document was last published under, where it now has another; in the transaction of the
 * publish. A slug that the same document left before is only dated anew.
 */
export async function noteSlugChanges(strapi: Core.Strapi, trx: Trx, published: readonly PublishedSlug[]): Promise<void> {
  const changed = published.filter(({ slug, slugBefore }) => slugBefore !== null && slugBefore !== slug)
  if (changed.length === 0)
    return
  const at = Date.now()
  const rows = changed.map(({ uid, documentId, locale, slugBefore }) => ({ uid, document_id: documentId, locale, slug: slugBefore, at }))
  await strapi.db.connection(SLUG_REDIRECTS)
    .transacting(trx)
    .insert(rows)
    .onConflict(['uid', 'locale', 'slug', 'document_id'])
    .merge(['at'])
}
