import type { Core } from '@strapi/strapi'
import type { KoaContext } from '../../../read/koa-context.ts'
import { countMisses, missesRequest } from '../../../searches/missed-searches.ts'
import { refused, toProblems } from '../../../submissions/refused.ts'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `{ misses: [{ query, language, count }] }` from the site's server; says how many were counted and dropped. */
  async misses(ctx: KoaContext) {
    const parsed = missesRequest.safeParse(ctx.request.body)
    if (!parsed.success)
      throw refused(toProblems(parsed.error))
    ctx.body = { data: await countMisses(strapi, parsed.data.misses) }
  },
})
