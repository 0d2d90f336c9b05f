import type { Core } from '@strapi/strapi'
import type { KoaContext } from '../read/koa-context.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { parseRequestQuery } from '../read/parse-request.ts'

const noParameters = z.strictObject({})

/** The committed file as it is: what is reviewed is what is served. A test holds it against the schemas. */
export async function sendOpenApi(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  parseRequestQuery(noParameters, ctx.query)
  ctx.body = await readFile(join(strapi.dirs.app.root, 'openapi.json'), 'utf8')
  ctx.type = 'application/json; charset=utf-8'
}
