import type { Core } from '@strapi/strapi'
import type { AdminRoute } from '../admin-api/admin-routes.ts'
import type { KoaContext } from '../read/koa-context.ts'
import { z } from 'zod'
import { currentAuthor } from '../history/revision-author.ts'
import { parseInput } from '../read/parse-input.ts'
import { EDITION_NAME } from './edition-name.ts'
import { freezeEdition } from './freeze-edition.ts'
import { readEditions } from './read-editions.ts'

/** What the admin asks of editions. There is no route that changes or deletes one. */
export const EDITION_ROUTES: readonly AdminRoute[] = [
  { method: 'GET', path: '/editions', action: 'edition.read', handler: list },
  { method: 'POST', path: '/editions', action: 'edition.freeze', handler: freeze },
]

const freezeRequest = z.strictObject({ name: z.string().regex(EDITION_NAME, 'must be a year, a hyphen and a number from 1 to 99, such as 2026-1') })

async function list(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  ctx.body = { data: await readEditions(strapi) }
}

/** `{ name }` → 201 `{ data: Edition }`; 400 for a name that is not one, 409 where the name is taken or nothing is published. */
async function freeze(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  const { name } = parseInput(freezeRequest, ctx.request.body)
  const result = await freezeEdition(strapi, name, currentAuthor(strapi).admin)
  if (!result.ok) {
    const message = result.reason === 'name-taken' ? `Det finnes allerede en utgave som heter ${name}.` : 'Det er ikke publisert noe, så det er ingenting å fryse.'
    ctx.conflict(message, { reason: result.reason })
    return
  }
  ctx.status = 201
  ctx.body = { data: result.edition }
}
