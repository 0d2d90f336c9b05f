import type { Core } from '@strapi/strapi'
import type { PreviewType } from './preview-types.ts'
import { toUid } from '../content/content-types.ts'
import { populateOf } from '../read/populate.ts'

/**
 * The draft in the shape of cms/contract/content.ts, but for fields that an editor has not filled in yet: they are
 * null. Private fields are taken out. What it is related to is given as drafts too. Null where there is none.
 */
export async function readDraft(strapi: Core.Strapi, type: PreviewType, { documentId, locale }: { documentId: string, locale: string }): Promise<unknown> {
  const uid = toUid(type)
  const draft = await strapi.documents(uid).findOne({
    documentId,
    locale,
    status: 'draft',
    // Strapi's types know the literal schemas only, not a map by type.
    populate: populateOf(uid) as never,
  })
  return draft === null ? null : strapi.contentAPI.sanitize.output(draft, strapi.contentType(uid))
}
