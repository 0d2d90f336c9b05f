import type { ContentTypeUid } from '../../contract/content.ts'
import { factories } from '@strapi/strapi'
import { PUBLIC_READING } from './public-access.ts'

/** Visitors first: for most there is no token to look up in the database. Then Strapi's own tokens. */
const STRATEGIES = [PUBLIC_READING, 'content-api-token']

/** Only reading: there is no route that writes, for anyone. Editors write in the admin. */
export function createReadRoutes(uid: ContentTypeUid) {
  const find = { auth: { scope: [`${uid}.find`], strategies: STRATEGIES } }
  const findOne = { auth: { scope: [`${uid}.findOne`], strategies: STRATEGIES } }
  return uid === 'api::site-settings.site-settings'
    ? factories.createCoreRouter(uid, { only: ['find'], config: { find } })
    : factories.createCoreRouter(uid, { only: ['find', 'findOne'], config: { find, findOne } })
}
