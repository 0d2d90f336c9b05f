import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { KoaContext } from './koa-context.ts'
import type { ReadQuery } from './read-query.ts'
import { factories } from '@strapi/strapi'
import { publicSchemasOf } from './booted-schemas.ts'
import { completeEntries } from './complete-entries.ts'
import { toValidationError } from './problems.ts'
import { parseReadQuery } from './read-query.ts'

/** As Strapi's core service gives them. */
interface ReadService {
  find: (query: ReadQuery) => Promise<unknown>
  findOne: (documentId: string, query: ReadQuery) => Promise<unknown>
}

/**
 * The public reads of a type. Anyone may read what is published; a draft is never given here, whoever asks, also with
 * a token. Without `populate` the reply has the shape of cms/contract/content.ts.
 */
export function createReadController(uid: ContentTypeUid) {
  return factories.createCoreController(uid, ({ strapi }) => ({
    async find(ctx: KoaContext) {
      const isList = !publicSchemasOf(strapi).head(uid).isSingle
      const query = await requireReadQuery(strapi, uid, isList, ctx)
      const found = await readService(strapi, uid).find(query)
      if (!isList)
        return reply(strapi, uid, ctx, found)
      const { results, pagination } = found as { results: unknown, pagination: unknown }
      return reply(strapi, uid, ctx, results, { pagination })
    },
    async findOne(ctx: KoaContext) {
      const query = await requireReadQuery(strapi, uid, false, ctx)
      return reply(strapi, uid, ctx, await readService(strapi, uid).findOne(String(ctx.params.id), query))
    },
  }))
}

function readService(strapi: Core.Strapi, uid: ContentTypeUid): ReadService {
  return strapi.service(uid) as unknown as ReadService
}

/**
 * Our own check first, because it names everything at once; then Strapi's, which also asks what a token may read. Our
 * own populate need not be asked about: that took a tenth of a list's time.
 */
async function requireReadQuery(strapi: Core.Strapi, uid: ContentTypeUid, isList: boolean, ctx: KoaContext): Promise<ReadQuery> {
  const { query, problems } = parseReadQuery(publicSchemasOf(strapi), uid, isList, ctx.query)
  if (problems.length > 0)
    throw toValidationError(problems)
  const { populate, ...given } = query
  await strapi.contentAPI.validate.query(ctx.query.populate === undefined ? given : { ...given, populate }, strapi.contentType(uid), { auth: ctx.state.auth })
  return query
}

async function reply(strapi: Core.Strapi, uid: ContentTypeUid, ctx: KoaContext, found: unknown, meta: object = {}): Promise<void> {
  if (found === null || found === undefined)
    return ctx.notFound('Nothing is published here, in this language')
  const data = await strapi.contentAPI.sanitize.output(found as never, strapi.contentType(uid), { auth: ctx.state.auth })
  await completeEntries(strapi, uid, [data].flat())
  ctx.body = { data, meta }
}
