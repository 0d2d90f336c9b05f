import type { Core } from '@strapi/strapi'
import type { Buffer } from 'node:buffer'
import { createHash, timingSafeEqual } from 'node:crypto'
import { errors } from '@strapi/utils'

interface PolicyContext { request: { headers: { authorization?: string } } }

/** `Authorization: Bearer <SYNC_TOKEN>`, compared in constant time; digests, so that the lengths are alike. */
export default function isSyncWorker(context: PolicyContext, _config: unknown, { strapi }: { strapi: Core.Strapi }): boolean {
  const expected = `Bearer ${strapi.config.get<string>('sync.token')}`
  if (!timingSafeEqual(digest(context.request.headers.authorization ?? ''), digest(expected)))
    throw new errors.UnauthorizedError('This route is for the sync worker: give SYNC_TOKEN as a bearer token')
  return true
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
