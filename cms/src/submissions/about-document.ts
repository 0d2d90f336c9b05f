import type { Core } from '@strapi/strapi'
import type { About } from './submission-request.ts'
import { isContentTypeName, toUid } from '../content/content-types.ts'

/** The title of the published entry that a reader writes about, or undefined where there is none. */
export async function findAboutTitle(strapi: Core.Strapi, { type, documentId }: About, language: string): Promise<string | undefined> {
  // A page of the site has no page of its own to write about, and the settings none at all.
  if (!isContentTypeName(type) || type === 'site-settings')
    return undefined
  const rows: { title: string, locale: string | null }[] = await strapi.db.query(toUid(type)).findMany({
    select: ['title', 'locale'],
    where: { documentId, publishedAt: { $notNull: true } },
    orderBy: { id: 'asc' },
  })
  return (rows.find(row => row.locale === language) ?? rows[0])?.title
}
