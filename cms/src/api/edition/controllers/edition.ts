import type { Core } from '@strapi/strapi'
import type { KoaContext } from '../../../read/koa-context.ts'
import { Readable } from 'node:stream'
import { errors } from '@strapi/utils'
import { z } from 'zod'
import { CONTENT_TYPE_NAMES, isContentTypeName, toUid } from '../../../content/content-types.ts'
import { toJsonBody, toJsonLines } from '../../../editions/edition-stream.ts'
import { findEdition, readEditionEntries, readEditions } from '../../../editions/read-editions.ts'
import { parseInput } from '../../../read/parse-input.ts'

const noParameters = z.strictObject({})

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `{ data: Edition[] }`, newest first. */
  async find(ctx: KoaContext) {
    parseInput(noParameters, ctx.query)
    const editions = await readEditions(strapi)
    ctx.body = { data: editions.map(({ name, frozenAt, counts }) => ({ name, frozenAt, counts })) }
  },

  /** `{ data: Edition }`. */
  async findOne(ctx: KoaContext) {
    parseInput(noParameters, ctx.query)
    ctx.body = { data: (await requireEdition(strapi, ctx)).edition }
  },

  /** The entries of one type as they were, streamed. */
  async entries(ctx: KoaContext) {
    parseInput(noParameters, ctx.query)
    const [, type = '', suffix] = /^(.*?)(\.jsonl)?$/.exec(String(ctx.params.file)) ?? []
    if (!isContentTypeName(type))
      throw new errors.NotFoundError(`There is no content type «${type}». There are: ${CONTENT_TYPE_NAMES.join(', ')}`)
    const { id, edition } = await requireEdition(strapi, ctx)
    const entries = readEditionEntries(strapi, id, toUid(type))
    ctx.type = suffix === undefined ? 'application/json' : 'application/x-ndjson'
    ctx.body = Readable.from(suffix === undefined ? toJsonBody(entries, edition) : toJsonLines(entries))
  },
})

async function requireEdition(strapi: Core.Strapi, ctx: KoaContext) {
  const found = await findEdition(strapi, String(ctx.params.name))
  if (found === undefined)
    throw new errors.NotFoundError(`There is no edition «${String(ctx.params.name).slice(0, 20)}»; /api/editions lists them`)
  return found
}
