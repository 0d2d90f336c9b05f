import type { Core } from '@strapi/strapi'
import type { RelatedKey } from '../history/related-keys.ts'
import type { PublicContext } from './compare-public.ts'
import { isContentTypeUid } from '../content/content-types.ts'

/** The titles of related entries that are published now, in the asked language where they have it. Others have none here. */
export async function readPublishedTitles(strapi: Core.Strapi, keys: readonly RelatedKey[], { locale, attributesOf }: { locale: string | null } & Pick<PublicContext, 'attributesOf'>): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const uid of new Set(keys.map(key => key.uid).filter(isContentTypeUid))) {
    if (!Object.hasOwn(attributesOf(uid), 'title'))
      continue
    const documentIds = keys.filter(key => key.uid === uid).map(key => key.documentId)
    const rows: { documentId: string, title: string, locale: string | null }[] = await strapi.db.query(uid)
      .findMany({ select: ['documentId', 'title', 'locale'], where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } } })
    for (const row of rows) {
      if (!titles.has(row.documentId) || row.locale === locale)
        titles.set(row.documentId, row.title)
    }
  }
  return titles
}
