import type { AdminRoute } from '../admin-api/admin-routes.ts'
import type { KoaContext } from '../read/koa-context.ts'
import { errors } from '@strapi/utils'
import { z } from 'zod'
import { checkAbility } from '../admin-api/check-ability.ts'
import { documentIdInput, localeInput, parseInput } from '../admin-api/parse-input.ts'
import { isContentTypeUid } from '../content/content-types.ts'
import { findPlansOf, listPlans } from './find-plans.ts'
import { isPublishable } from './is-publishable.ts'
import { makePlan, removePlan } from './make-plan.ts'
import { findPlanRow } from './plan-rows.ts'

const documentInput = z.object({
  uid: z.string().refine(isContentTypeUid, 'is not a content type of the cookbook'),
  documentId: documentIdInput,
})
const planInput = z.strictObject({
  locale: localeInput,
  action: z.enum(['publish', 'unpublish']),
  dueAt: z.iso.datetime({ message: 'is an ISO 8601 moment in UTC: 2026-12-01T07:00:00Z' }),
})
const idInput = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) })

/** Reading takes the right to read the type, planning the right to publish it: a plan gives nobody more than they have. */
export const SCHEDULE_ROUTES: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/schedule',
    action: 'schedule.read',
    async handler(strapi, ctx) {
      ctx.body = { plans: await listPlans(strapi, uid => ctx.state.userAbility.can('plugin::content-manager.explorer.read', uid)) }
    },
  },
  {
    method: 'GET',
    path: '/schedule/:uid/:documentId',
    action: 'schedule.read',
    async handler(strapi, ctx) {
      const document = parseInput(documentInput, ctx.params)
      if (!checkAbility(ctx, 'read', document.uid))
        return
      ctx.body = { plans: await findPlansOf(strapi, { ...document, ...parseInput(z.object({ locale: localeInput }), ctx.query) }) }
    },
  },
  {
    method: 'PUT',
    path: '/schedule/:uid/:documentId',
    action: 'schedule.write',
    async handler(strapi, ctx) {
      const { uid, documentId } = parseInput(documentInput, ctx.params)
      const { locale, action, dueAt } = parseInput(planInput, ctx.request.body)
      if (!checkAbility(ctx, 'publish', uid))
        return
      if (!isPublishable(strapi, uid))
        throw new errors.ValidationError('Denne innholdstypen er publisert med en gang den lagres, så det er ikke noe å planlegge.')
      const outcome = await makePlan(strapi, { uid, documentId, locale, action }, { dueAt: Date.parse(dueAt), userId: userIdOf(ctx) })
      if (!outcome.ok)
        throw new errors.ValidationError(outcome.reason)
      ctx.body = { plans: await findPlansOf(strapi, { uid, documentId, locale }) }
    },
  },
  {
    method: 'DELETE',
    path: '/schedule/:id',
    action: 'schedule.write',
    async handler(strapi, ctx) {
      const { id } = parseInput(idInput, ctx.params)
      const row = await findPlanRow(strapi, id)
      if (row === undefined)
        throw new errors.NotFoundError('Planen finnes ikke lenger.')
      if (!checkAbility(ctx, 'publish', row.uid))
        return
      if (!await removePlan(strapi, id))
        return ctx.conflict('Planen er alt gjennomført.')
      ctx.status = 204
    },
  },
]

function userIdOf(ctx: KoaContext): number | null {
  const { id } = ctx.state.user ?? {}
  return typeof id === 'number' ? id : null
}
