import type { Core } from '@strapi/strapi'
import type { Quad } from 'n3'
import type { KoaContext } from '../read/koa-context.ts'
import { z } from 'zod'
import { parseRequestQuery } from '../read/parse-request.ts'
import { toJsonLd, toTurtle } from './rdf/write-rdf.ts'

const noParameters = z.strictObject({})

/** As Turtle or JSON-LD, by the end of the address. */
export async function sendRdf(strapi: Core.Strapi, ctx: KoaContext, describe: (strapi: Core.Strapi) => Promise<Quad[]>): Promise<void> {
  parseRequestQuery(noParameters, ctx.query)
  const quads = await describe(strapi)
  const isTurtle = ctx.path.toLowerCase().endsWith('.ttl')
  ctx.body = isTurtle ? await toTurtle(quads) : JSON.stringify(toJsonLd(quads))
  ctx.type = isTurtle ? 'text/turtle; charset=utf-8' : 'application/ld+json; charset=utf-8'
}
