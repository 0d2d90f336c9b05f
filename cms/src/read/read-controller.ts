import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { KoaContext } from './koa-context.ts'
import { factories } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { resolveReferences } from '../references/resolve-references.ts'
import { populateOf } from './populate.ts'

/**
 * The public reads of a type. Anyone may read what is published; a draft is never given here, whoever asks.
 * Without `populate` the reply has the shape of cms/contract/content.ts.
 */
export function createReadController(uid: ContentTypeUid) {
  return factories.createCoreController(uid, ({ strapi }) => ({
    async find(ctx: KoaContext) {
      prepareQuery(ctx, uid)
      return withReferences(strapi, uid, await super.find(ctx))
    },
    async findOne(ctx: KoaContext) {
      prepareQuery(ctx, uid)
      return withReferences(strapi, uid, await super.findOne(ctx))
    },
  }))
}

function prepareQuery(ctx: KoaContext, uid: ContentTypeUid): void {
  const { status } = ctx.query
  if (status !== undefined && status !== 'published')
    throw new errors.ValidationError('Only published content can be read here: leave out `status`')
  ctx.query = { ...ctx.query, status: 'published', ...(ctx.query.populate === undefined ? { populate: populateOf(uid) as never } : {}) }
}

/** `reply` is `{ data, meta }`; nothing where nothing was found. */
async function withReferences<Reply>(strapi: Core.Strapi, uid: ContentTypeUid, reply: Reply): Promise<Reply> {
  if (typeof reply === 'object' && reply !== null && 'data' in reply)
    await resolveReferences(strapi, uid, [reply.data].flat())
  return reply
}
