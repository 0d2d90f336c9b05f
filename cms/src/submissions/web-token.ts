import type { Core } from '@strapi/strapi'
import type { Buffer } from 'node:buffer'
import { createHash, timingSafeEqual } from 'node:crypto'

/** `Authorization: Bearer <WEB_TOKEN>`, compared in constant time; digests, so that the lengths are alike. */
export function isFromWebServer(strapi: Core.Strapi, authorization: string | undefined): boolean {
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${strapi.config.get<string>('web.token')}`))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
