import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { isFromWebServer } from '../submissions/web-token.ts'

interface PolicyContext { request: { headers: { authorization?: string } } }

export default function isWebServer(context: PolicyContext, _config: unknown, { strapi }: { strapi: Core.Strapi }): boolean {
  if (!isFromWebServer(strapi, context.request.headers.authorization))
    throw new errors.UnauthorizedError('This route is for the site\'s own server: give WEB_TOKEN as a bearer token')
  return true
}
