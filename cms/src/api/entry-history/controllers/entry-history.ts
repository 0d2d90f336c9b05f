import type { Core } from '@strapi/strapi'
import type { KoaContext } from '../../../read/koa-context.ts'
import { errors } from '@strapi/utils'
import { CONTENT_TYPE_NAMES, toUid } from '../../../content/content-types.ts'
import { hasHistory, historyQuery } from '../../../public-history/history-request.ts'
import { readPublicHistory } from '../../../public-history/read-public-history.ts'
import { publicSchemasOf } from '../../../read/booted-schemas.ts'
import { parseRequestQuery } from '../../../read/parse-request.ts'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `?locale=nb&pagination[page]=1` → EntryHistory; 404 for what is not published now. */
  async find(ctx: KoaContext) {
    const { locale, pagination } = parseRequestQuery(historyQuery, ctx.query)
    const type = String(ctx.params.type)
    if (!hasHistory(type))
      throw new errors.NotFoundError(`«${type.slice(0, 40)}» has no history to read. These have: ${CONTENT_TYPE_NAMES.filter(hasHistory).join(', ')}`)
    const uid = toUid(type)
    const key = { uid, documentId: String(ctx.params.documentId), locale: publicSchemasOf(strapi).head(uid).isLocalized ? locale : null }
    const history = await readPublicHistory(strapi, key, pagination)
    if (history === null)
      throw new errors.NotFoundError('Nothing is published here, in this language')
    ctx.body = history
  },
})
