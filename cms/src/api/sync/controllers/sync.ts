import type { Core } from '@strapi/strapi'
import type { z } from 'zod'
import type { KoaContext } from '../../../read/koa-context.ts'
import { errors } from '@strapi/utils'
import { readDeadLetters } from '../../../sync/dead-letters.ts'
import { findDependents } from '../../../sync/dependents.ts'
import { releaseLease, takeLease } from '../../../sync/lease.ts'
import { parseManifestCursor, readManifest } from '../../../sync/manifest.ts'
import { enqueueDocuments, readDueEvents } from '../../../sync/outbox.ts'
import { readPublishedDocuments } from '../../../sync/published-documents.ts'
import * as requests from '../../../sync/requests.ts'
import { settleEvents } from '../../../sync/settle.ts'
import { kindOfPath } from '../../../sync/shown-paths.ts'
import { readState, writeState } from '../../../sync/state.ts'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async lease(ctx: KoaContext) {
    ctx.body = await takeLease(strapi, parse(requests.leaseRequest, ctx.request.body))
  },

  async release(ctx: KoaContext) {
    await releaseLease(strapi, parse(requests.releaseRequest, ctx.request.body).holder)
    ctx.status = 204
  },

  async events(ctx: KoaContext) {
    const { limit, waitMs } = parse(requests.eventsQuery, ctx.query)
    ctx.body = await readDueEvents(strapi, limit, waitMs, () => ctx.res.destroyed || ctx.req.destroyed)
  },

  async documents(ctx: KoaContext) {
    ctx.body = await readPublishedDocuments(strapi, parse(requests.documentsRequest, ctx.request.body).documents)
  },

  async dependents(ctx: KoaContext) {
    const request = parse(requests.dependentsRequest, ctx.request.body)
    const wrong = request.via.filter(({ uid, path }) => kindOfPath(strapi, uid, path) === undefined)
    if (wrong.length > 0)
      throw new errors.ValidationError(`Not a relation: ${wrong.map(({ uid, path }) => `${uid} ${path}`).join(', ')}`)
    ctx.body = { documents: await findDependents(strapi, request) }
  },

  async enqueue(ctx: KoaContext) {
    ctx.body = { added: await enqueueDocuments(strapi, parse(requests.enqueueRequest, ctx.request.body)) }
  },

  async settle(ctx: KoaContext) {
    const request = parse(requests.settleRequest, ctx.request.body)
    const { settled } = await settleEvents(strapi, request)
    if (!settled)
      return ctx.conflict(`«${request.holder}» does not hold the lease, so nothing was settled`)
    ctx.status = 204
  },

  async manifest(ctx: KoaContext) {
    const { after, limit } = parse(requests.manifestQuery, ctx.query)
    const cursor = parseManifestCursor(after ?? '0:0')
    if (cursor === null)
      throw new errors.ValidationError('`after` is not a cursor of this route')
    ctx.body = await readManifest(strapi, cursor, limit)
  },

  async dead(ctx: KoaContext) {
    ctx.body = { dead: await readDeadLetters(strapi) }
  },

  async readState(ctx: KoaContext) {
    ctx.body = { value: await readState(strapi, parse(requests.stateKey, ctx.params.key)) }
  },

  async writeState(ctx: KoaContext) {
    const { value } = parse(requests.stateRequest, ctx.request.body)
    await writeState(strapi, parse(requests.stateKey, ctx.params.key), value)
    ctx.body = { value: value ?? null }
  },
})

/** @throws {errors.ValidationError} naming every problem at once; Strapi answers 400. */
function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value ?? {})
  if (parsed.success)
    return parsed.data
  const problems = parsed.error.issues.map(issue => `${issue.path.join('.') || 'body'}: ${issue.message}`)
  throw new errors.ValidationError(problems.join('; '), { problems })
}
