import type { Core } from '@strapi/strapi'
import type { KoaContext } from '../read/koa-context.ts'
import type { ReadChangesResult } from './read-changes.ts'
import { sendError } from '../read/error-reply.ts'
import { parseRequestQuery } from '../read/parse-request.ts'
import { changesQuery } from './change-requests.ts'
import { readChanges } from './read-changes.ts'

type Refusal = Extract<ReadChangesResult, { ok: false }>['reason']

const BEGIN_ANEW = 'Begin anew: read /api/export, then follow from the cursor in its Kokeboka-Cursor header.'
const REFUSALS: Record<Refusal, { status: number, name: string, message: string }> = {
  'malformed': { status: 400, name: 'ValidationError', message: 'since: is not a cursor; give `meta.next` of an earlier reply as it is, or leave it out to begin at the start' },
  'other-feed': { status: 410, name: 'CursorGoneError', message: `The cursor belongs to another feed than this one. ${BEGIN_ANEW}` },
  'too-old': { status: 410, name: 'CursorGoneError', message: `The cursor is so old that removals after it are no longer kept. ${BEGIN_ANEW}` },
  'ahead': { status: 410, name: 'CursorGoneError', message: `The cursor is ahead of this feed, which has been set back to an earlier state. ${BEGIN_ANEW}` },
}

export async function sendChanges(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  const { since, limit } = parseRequestQuery(changesQuery, ctx.query)
  const result = await readChanges(strapi, since, limit)
  if (result.ok)
    ctx.body = result.reply
  else
    sendError(ctx, { ...REFUSALS[result.reason], details: { reason: result.reason } })
}
