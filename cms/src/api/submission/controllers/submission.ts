import type { Core } from '@strapi/strapi'
import type { KoaContext } from '../../../read/koa-context.ts'
import { createProofChallenge } from '../../../submissions/proof.ts'
import { countReader } from '../../../submissions/reader-limit.ts'
import { receiveSubmission } from '../../../submissions/receive-submission.ts'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async receive(ctx: KoaContext) {
    await receiveSubmission(strapi, ctx)
  },

  /** A task for the ALTCHA widget, in the form that it wants: not wrapped in `data`. */
  async challenge(ctx: KoaContext) {
    await countReader('challenge', ctx.request.ip, seconds => ctx.set('Retry-After', String(seconds)))
    ctx.set('Cache-Control', 'no-store')
    ctx.body = await createProofChallenge(strapi)
  },
})
