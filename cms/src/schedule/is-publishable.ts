import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import { isContentTypeUid } from '../content/content-types.ts'

/** The types with drafts; the others are public as soon as they are saved. */
export type PublishableUid = Exclude<ContentTypeUid, 'api::county.county' | 'api::municipality.municipality'>

export function isPublishable(strapi: Core.Strapi, uid: string): uid is PublishableUid {
  return isContentTypeUid(uid) && strapi.contentType(uid).options?.draftAndPublish === true
}
