import type { Core } from '@strapi/strapi'
import type { AdminRoute } from '../admin-api/admin-routes.ts'
import type { KoaContext } from '../read/koa-context.ts'
import type { RevisionRow } from './read-revisions.ts'
import type { Revision, RevisionContent } from './revision.ts'
import { Readable } from 'node:stream'
import { errors } from '@strapi/utils'
import { CONTENT_TYPE_UIDS, toUid } from '../content/content-types.ts'
import { parseInput } from '../read/parse-input.ts'
import { compareRevisions, readCurrent } from './compare-revisions.ts'
import { toJsonLines } from './export-revisions.ts'
import { mayUse, requireAccess } from './history-access.ts'
import { comparisonRequest, exportRequest, listRequest, revisionParams } from './history-requests.ts'
import { findRevision, readRevisions } from './read-revisions.ts'
import { restoreRevision } from './restore-revision.ts'
import { REVISIONS } from './tables.ts'

/** What the admin asks of kept history. There is no route that changes or deletes a revision. */
export const HISTORY_ROUTES: readonly AdminRoute[] = [
  { method: 'GET', path: '/history/revisions', action: 'history.read', handler: listRevisions },
  { method: 'GET', path: '/history/comparison', action: 'history.read', handler: compare },
  { method: 'GET', path: '/history/export', action: 'history.read', handler: exportHistory },
  { method: 'POST', path: '/history/revisions/:id/restore', action: 'history.restore', handler: restore },
]

/** `?uid=…&documentId=…[&locale=nb][&page=1][&pageSize=20]` → `{ data: RevisionSummary[], meta: { total } }`, newest first. */
async function listRevisions(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  const { locale = null, ...query } = parseInput(listRequest, ctx.query)
  requireAccess(ctx, 'read', query.uid)
  const { revisions, total } = await readRevisions(strapi, { ...query, locale })
  ctx.body = { data: revisions, meta: { total } }
}

/** `?from=<id|none>&to=<id|current>` → `{ data: Comparison }`. Both are of the same document and language. */
async function compare(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  const { from, to } = parseInput(comparisonRequest, ctx.query)
  const before = from === 'none' ? null : await requireRevision(strapi, from)
  const after = to === 'current' ? null : await requireRevision(strapi, to)
  const one = before ?? after
  if (one === null)
    throw new errors.ValidationError('Velg minst én versjon å sammenligne.')
  requireAccess(ctx, 'read', one.uid)
  if (before !== null && after !== null && keyOf(before) !== keyOf(after))
    throw new errors.ValidationError('De to versjonene hører ikke til samme innhold på samme språk.')
  const content = after?.content ?? await requireCurrent(strapi, one)
  ctx.body = { data: await compareRevisions(strapi, one.uid, before?.content ?? null, content) }
}

/** → `{ data: { documentId, locale, dropped } }`; 409 with the problems where the revision does not fit. */
async function restore(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  const revision = await requireRevision(strapi, parseInput(revisionParams, ctx.params).id)
  requireAccess(ctx, 'update', revision.uid)
  const result = await restoreRevision(strapi, revision)
  if (result.ok) {
    ctx.body = { data: { documentId: result.documentId, locale: result.locale, dropped: result.dropped } }
    return
  }
  ctx.conflict(result.problems.join(' '), { reason: result.reason, problems: result.problems })
}

/** `[?type=recipe][&since=2026-01-01]` → JSON Lines as a download, of the types that this user may read. */
async function exportHistory(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  const { type, since } = parseInput(exportRequest, ctx.query)
  if (type !== undefined)
    requireAccess(ctx, 'read', toUid(type))
  const uids = type === undefined ? CONTENT_TYPE_UIDS.filter(uid => mayUse(ctx, 'read', uid)) : [toUid(type)]
  const sinceMs = since === undefined ? 0 : Date.parse(since)
  ctx.attachment('historikk.jsonl')
  ctx.type = 'application/x-ndjson'
  ctx.body = Readable.from(toJsonLines(async (afterId, limit): Promise<RevisionRow[]> =>
    strapi.db.connection(REVISIONS).where('id', '>', afterId).where('at', '>=', sinceMs).whereIn('uid', [...uids]).orderBy('id').limit(limit)))
}

async function requireRevision(strapi: Core.Strapi, id: number): Promise<Revision> {
  const revision = await findRevision(strapi, id)
  if (revision === undefined)
    throw new errors.NotFoundError(`Det finnes ingen versjon med nummer ${id}.`)
  return revision
}

async function requireCurrent(strapi: Core.Strapi, revision: Revision): Promise<RevisionContent> {
  const content = await readCurrent(strapi, revision)
  if (content === null)
    throw new errors.NotFoundError('Innholdet er slettet, så det er ingen kladd å sammenligne med.')
  return content
}

function keyOf({ uid, documentId, locale }: Revision): string {
  return `${uid} ${documentId} ${locale}`
}
