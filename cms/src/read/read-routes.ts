import type { ContentTypeUid } from '../../contract/content.ts'
import { factories } from '@strapi/strapi'

/** Only reading: there is no route that writes, for anyone. Editors write in the admin. */
export function createReadRoutes(uid: ContentTypeUid) {
  return factories.createCoreRouter(uid, uid === 'api::site-settings.site-settings' ? { only: ['find'] } : { only: ['find', 'findOne'] })
}
