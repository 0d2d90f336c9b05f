import type { Core } from '@strapi/strapi'
import type { AdminRoute } from '../admin-api/admin-routes.ts'
import type { KoaContext } from '../read/koa-context.ts'
import { errors } from '@strapi/utils'
import { z } from 'zod'
import { isReferableType, isReference, parseReferences, REFERABLE_TYPES } from './reference.ts'
import { describeChoices, searchChoices } from './search-choices.ts'

const locale = z.enum(['nb', 'nn', 'en', 'se']).optional()
const searchQuery = z.strictObject({
  text: z.string().trim().max(200).default(''),
  types: z.string().default(REFERABLE_TYPES.join(',')).transform(list => list.split(',')).refine(types => types.every(isReferableType), 'names a type that cannot be referred to').transform(types => types.filter(isReferableType)),
  locale,
})
/** More than this in one field is no longer something a reader follows. */
const MOST_REFERENCES = 200
const describeBody = z.strictObject({ references: z.array(z.unknown()).max(MOST_REFERENCES), locale })

/** What the input of a references field asks: the documents it can offer, and the titles of those it holds. */
export const REFERENCE_ROUTES: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/references',
    action: 'reference.read',
    handler: async (strapi: Core.Strapi, ctx: KoaContext) => {
      ctx.body = { choices: await searchChoices(strapi, parse(searchQuery, ctx.query)) }
    },
  },
  {
    // A list of documents is too long for an address; nothing is written.
    method: 'POST',
    path: '/references/titles',
    action: 'reference.read',
    handler: async (strapi: Core.Strapi, ctx: KoaContext) => {
      const body = parse(describeBody, ctx.request.body)
      const parsed = parseReferences(body.references)
      if (!parsed.ok)
        throw new errors.ValidationError('references: is a list of { type, documentId }')
      ctx.body = { choices: await describeChoices(strapi, parsed.references.filter(isReference), body.locale) }
    },
  },
]

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value ?? {})
  if (parsed.success)
    return parsed.data
  throw new errors.ValidationError(parsed.error.issues.map(issue => `${issue.path.join('.') || 'query'}: ${issue.message}`).join('; '))
}
