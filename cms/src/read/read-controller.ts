import type { ContentTypeUid } from '../../contract/content.ts'
import type { KoaContext } from './koa-context.ts'
import { factories } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { populateOf } from './populate.ts'

/**
 * The public reads of a type. Anyone may read what is published; a draft is never given here, whoever asks.
 * Without `populate` the reply has the shape of cms/contract/content.ts.
 */
export function createReadController(uid: ContentTypeUid) {
  return factories.createCoreController(uid, ({ strapi: _strapi }) => ({
    async find(ctx: KoaContext) {
      prepareQuery(ctx, uid)
      return super.find(ctx)
    },
    async findOne(ctx: KoaContext) {
      prepareQuery(ctx, uid)
      return super.findOne(ctx)
    },
  }))
}

function prepareQuery(ctx: KoaContext, uid: ContentTypeUid): void {
  const { status } = ctx.query
  if (status !== undefined && status !== 'published')
    throw new errors.ValidationError('Only published content can be read here: leave out `status`')
  ctx.query = { ...ctx.query, status: 'published', ...(ctx.query.populate === undefined ? { populate: populateOf(uid) as never } : {}) }
}
