import type { Core } from '@strapi/strapi'
import type { DocumentMiddleware } from './document-actions.ts'
import { errors } from '@strapi/utils'
import { computeHats } from '../content/difficulty.ts'
import { isRecord } from '../content/walk-fields.ts'
import { isWrite, paramsOf } from './document-actions.ts'

const DIFFICULTY = 'recipe.difficulty'

/** Fills in the hats at every save, whatever the caller says they are. */
export function fillInHats(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const { data } = paramsOf(context)
    const attributes: Record<string, { type: string }> = context.contentType.attributes
    const given = data?.difficulty
    if (!isWrite(context) || data === undefined || attributes.difficulty?.type !== 'component' || !isRecord(given))
      return next()
    const difficulty = { ...await readStored(strapi, given.id), ...given }
    data.difficulty = { ...given, hats: requireHats(difficulty) }
    return next()
  }
}

/** An update may give only the parts that change. */
async function readStored(strapi: Core.Strapi, id: unknown): Promise<Record<string, unknown>> {
  if (id === undefined || id === null)
    return {}
  return await strapi.db.query(DIFFICULTY).findOne({ where: { id } }) ?? {}
}

function requireHats(difficulty: Record<string, unknown>): number | null {
  const result = computeHats(difficulty)
  if (result.ok)
    return result.hats
  throw new errors.ValidationError(result.reason === 'override-without-reason'
    ? 'Du har satt antall kokkehatter selv. Skriv hvorfor i feltet «Grunn til eget tall».'
    : `Vanskelighetsgraden har en verdi utenfor 1–5: ${result.name}.`)
}
