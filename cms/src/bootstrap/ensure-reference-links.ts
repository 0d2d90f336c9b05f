import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import { attributesOf } from '../content/attributes-of.ts'
import { CONTENT_TYPE_UIDS } from '../content/content-types.ts'
import { findLinks, insert } from '../references/links.ts'
import { isReferencesField } from '../references/reference.ts'

/** Documents read at a time, so that a large cookbook does not stand in memory all at once. */
const DOCUMENTS_A_READ = 500

/**
 * Finds the links of what is stored when there are none at all: the table is new, or the content was brought in by
 * Strapi's import, which passes by the document middlewares and this table alike.
 */
export async function ensureReferenceLinks(strapi: Core.Strapi): Promise<void> {
  if (await strapi.db.connection('reference_links').first('id') !== undefined)
    return
  for (const uid of CONTENT_TYPE_UIDS)
    await findLinksOf(strapi, uid)
}

async function findLinksOf(strapi: Core.Strapi, uid: ContentTypeUid): Promise<void> {
  const attributes = Object.entries(attributesOf(strapi)(uid))
  const parts = attributes.filter(([, { type, component }]) => type === 'component' && Object.values(attributesOf(strapi)(component ?? '')).some(isReferencesField)).map(([name]) => name)
  if (parts.length === 0 && !attributes.some(([, attribute]) => isReferencesField(attribute)))
    return
  for (let afterId = 0; ;) {
    const rows: ({ id: number, documentId: string } & Record<string, unknown>)[] = await strapi.db.query(uid)
      .findMany({ where: { id: { $gt: afterId } }, orderBy: { id: 'asc' }, limit: DOCUMENTS_A_READ, populate: parts })
    await insert(strapi, rows.flatMap(row => findLinks(strapi, uid, row.documentId, row)))
    const last = rows.at(-1)
    if (last === undefined || rows.length < DOCUMENTS_A_READ)
      return
    afterId = last.id
  }
}
