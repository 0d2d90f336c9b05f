import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { KoaContext } from '../read/koa-context.ts'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { readCurrentCursor } from '../changes/read-changes.ts'
import { CONTENT_TYPE_NAMES, isContentTypeName, toUid } from '../content/content-types.ts'
import { parseRequestQuery } from '../read/parse-request.ts'
import { exportRows } from './export-rows.ts'

const noParameters = z.strictObject({})
/** Newline-delimited JSON; the type that is in use, though nobody has registered one. */
const MEDIA_TYPE = 'application/x-ndjson'
const CURSOR_HEADER = 'Kokeboka-Cursor'

/** `GET /api/export`: which dumps there are. */
export async function sendExportIndex(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  parseRequestQuery(noParameters, ctx.query)
  const cursor = await readCurrentCursor(strapi)
  const data = await Promise.all(CONTENT_TYPE_NAMES.map(async type => ({
    type,
    url: `/api/export/${type}.jsonl`,
    mediaType: MEDIA_TYPE,
    entries: await strapi.db.query(toUid(type)).count({ where: { publishedAt: { $notNull: true } } }),
  })))
  ctx.set(CURSOR_HEADER, cursor)
  ctx.body = { data, meta: { cursor } }
}

/** `GET /api/export/<type>.jsonl`: one entry a line. The cursor is taken before the first line is read. */
export async function sendExport(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  parseRequestQuery(noParameters, ctx.query)
  const name = /^([a-z-]+)\.jsonl$/.exec(String(ctx.params.file))?.[1] ?? ''
  if (!isContentTypeName(name))
    return ctx.notFound('There is no such dump; /api/export lists them')
  ctx.set(CURSOR_HEADER, await readCurrentCursor(strapi))
  ctx.set('Content-Disposition', `attachment; filename="${name}.jsonl"`)
  ctx.status = 200
  ctx.type = `${MEDIA_TYPE}; charset=utf-8`
  ctx.body = ctx.method === 'HEAD' ? Readable.from([]) : toStream(strapi, ctx, toUid(name))
}

/** The generator is asked for more only when the reader has taken what there was. */
function toStream(strapi: Core.Strapi, ctx: KoaContext, uid: ContentTypeUid): Readable {
  const stream = Readable.from(toLines(strapi, uid), { objectMode: false, highWaterMark: 64 * 1024 })
  stream.on('error', (error) => {
    strapi.log.error(new Error(`The dump of ${uid} broke off`, { cause: error }))
    // The head is sent, so the only honest answer left is a broken connection: a whole dump ends properly.
    ctx.res.destroy()
  })
  ctx.res.once('close', () => stream.destroy())
  return stream
}

async function* toLines(strapi: Core.Strapi, uid: ContentTypeUid): AsyncGenerator<string> {
  for await (const entry of exportRows(strapi, uid))
    yield `${JSON.stringify(entry)}\n`
}
