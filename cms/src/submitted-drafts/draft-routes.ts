import type { Core } from '@strapi/strapi'
import type { ZodType } from 'zod'
import type { AdminRoute } from '../admin-api/admin-routes.ts'
import type { KoaContext } from '../read/koa-context.ts'
import type { DraftKey } from './submitted-drafts.ts'
import { errors } from '@strapi/utils'
import { refuse } from '../roles/refuse.ts'
import { draftPath, draftQuery, returnBody, submitBody } from './draft-requests.ts'
import { readDraftState, returnDraft, submitDraft, takeBackDraft } from './submitted-drafts.ts'

/** What the edit view asks about a draft; every answer is the state after the call. `?locale=` says which language. */
const PATH = '/drafts/:uid/:documentId'
export const DRAFT_ROUTES: readonly AdminRoute[] = [
  { method: 'GET', path: PATH, action: 'draft.submit', handler: read },
  { method: 'POST', path: `${PATH}/submit`, action: 'draft.submit', handler: submit },
  { method: 'DELETE', path: `${PATH}/submit`, action: 'draft.submit', handler: takeBack },
  { method: 'POST', path: `${PATH}/return`, action: 'draft.return', handler: giveBack },
]

async function read(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  const key = parseKey(ctx)
  requireRight(strapi, ctx, key, 'read')
  ctx.body = await readDraftState(strapi, key)
}

async function submit(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  const key = parseKey(ctx)
  const { note } = parse(submitBody, ctx.request.body ?? {})
  requireRight(strapi, ctx, key, 'update')
  await requireUnpublishedDraft(strapi, key)
  await submitDraft(strapi, key, { by: ctx.state.user.id, note: note === '' ? null : note })
  ctx.body = await readDraftState(strapi, key)
}

async function takeBack(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  const key = parseKey(ctx)
  const { submitted } = await readDraftState(strapi, key)
  if (submitted !== null && submitted.by !== ctx.state.user.id)
    refuse(strapi, 'Bare den som sendte kladden, kan trekke den tilbake.')
  await takeBackDraft(strapi, key)
  ctx.body = await readDraftState(strapi, key)
}

async function giveBack(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  const key = parseKey(ctx)
  const { note } = parse(returnBody, ctx.request.body)
  requireRight(strapi, ctx, key, 'publish')
  if ((await readDraftState(strapi, key)).submitted === null)
    throw new errors.NotFoundError('Kladden er ikke sendt til redaktør. Den kan være trukket tilbake eller publisert.')
  await returnDraft(strapi, key, { by: ctx.state.user.id, note })
  ctx.body = await readDraftState(strapi, key)
}

function parseKey(ctx: KoaContext): DraftKey {
  return { ...parse(draftPath, ctx.params), ...parse(draftQuery, ctx.query) }
}

function parse<Value>(schema: ZodType<Value>, value: unknown): Value {
  const result = schema.safeParse(value)
  if (result.success)
    return result.data
  throw new errors.ValidationError(result.error.issues.map(issue => issue.message).join(' '))
}

/** The right that the role has to this very type: who may not write an entry may not send it either. */
function requireRight(strapi: Core.Strapi, ctx: KoaContext, { uid }: DraftKey, right: 'read' | 'update' | 'publish'): void {
  const checker = strapi.plugin('content-manager').service('permission-checker').create({ userAbility: ctx.state.userAbility, model: uid })
  if (checker.cannot[right]())
    refuse(strapi, 'Du har ikke tilgang til dette innholdet med den rollen du har.')
}

/** There must be something for the editor to publish: a draft that differs from what readers have. */
async function requireUnpublishedDraft(strapi: Core.Strapi, { uid, documentId, locale }: DraftKey): Promise<void> {
  const versions: { publishedAt: string | null, updatedAt: string }[] = await strapi.db.query(uid).findMany({ where: { documentId, locale }, select: ['publishedAt', 'updatedAt'] })
  const draft = versions.find(version => version.publishedAt === null)
  const published = versions.find(version => version.publishedAt !== null)
  if (draft === undefined)
    throw new errors.NotFoundError('Det finnes ingen kladd på dette språket. Lagre kladden før du sender den.')
  if (published !== undefined && new Date(draft.updatedAt) <= new Date(published.updatedAt))
    throw new errors.ApplicationError('Alt i kladden er allerede publisert, så det er ingenting å sende.')
}
