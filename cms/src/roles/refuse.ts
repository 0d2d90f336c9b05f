import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'

/**
 * Answers 403 with a reason for the editor. Strapi takes the message from a ForbiddenError on its way out of a route
 * and answers «Forbidden», so the reason goes by way of the request to `explain-refusals`.
 */
export function refuse(strapi: Core.Strapi, reason: string): never {
  const request = strapi.requestContext.get() as { state: { refusal?: string } } | undefined
  if (request !== undefined)
    request.state.refusal = reason
  throw new errors.ForbiddenError(reason)
}
