import type { ContentTypeUid } from '../../contract/content.ts'
import { z } from 'zod'
import { isContentTypeUid } from '../content/content-types.ts'

/** The door of /api/sync: every body and query is held against these before anything is done. */
const uid = z.string().refine((value): value is ContentTypeUid => isContentTypeUid(value), 'is the uid of a content type of the cookbook')
const documentKey = z.object({ uid, documentId: z.string().min(1).max(64) })
const holder = z.string().min(1).max(200)
const id = z.int().positive()

export const leaseRequest = z.strictObject({ holder, leaseMs: z.int().min(100).max(600_000) })
export const releaseRequest = z.strictObject({ holder })
export const eventsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  // Below the minute after which proxies give up on an idle request.
  waitMs: z.coerce.number().int().min(0).max(50_000).default(0),
})
export const documentsRequest = z.strictObject({ documents: z.array(documentKey).max(200) })
export const dependentsRequest = z.strictObject({
  documentIds: z.array(documentKey.shape.documentId).max(200),
  via: z.array(z.strictObject({ uid, path: z.string().min(1).max(200) })).max(50),
})
export const enqueueRequest = z.strictObject({
  documents: z.array(documentKey).max(10_000),
  reason: z.enum(['fan-out', 'reconcile', 'retry']),
})
export const settleRequest = z.strictObject({
  holder,
  done: z.array(id).max(100_000),
  retry: z.array(z.strictObject({ ids: z.array(id), error: z.string().max(10_000), delayMs: z.int().min(0).max(86_400_000) })),
  dead: z.array(documentKey.extend({ ids: z.array(id), code: z.string().max(200), message: z.string().max(10_000) })),
})
export const manifestQuery = z.strictObject({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
})
export const stateKey = z.string().regex(/^[a-z0-9-]{1,64}$/, 'is a key of a-z, 0-9 and -')
export const stateRequest = z.strictObject({ value: z.unknown() })
