import type { ContentTypeUid, DeadLetter, DocumentKey, DocumentsReply, EventsReply, LeaseReply, ManifestReply } from '@kokeboka/cms/contract'
import { z } from 'zod'

/** The door for cms/contract/sync.ts. Documents' own fields are looked at in records/, one document at a time. */
const uid = z.custom<ContentTypeUid>(value => typeof value === 'string' && /^api::[a-z-]+\.[a-z-]+$/.test(value), 'must be a content type id')
const locale = z.enum(['nb', 'nn', 'en', 'se'])
const key = { uid, documentId: z.string().min(1) }
const count = z.number().int().min(0)
const rowId = z.number().int()

export const leaseReply = z.object({
  granted: z.boolean(),
  holder: z.string(),
  expiresAt: z.string(),
}) satisfies z.ZodType<LeaseReply>

export const eventsReply = z.object({
  events: z.array(z.object({
    ...key,
    id: rowId,
    reason: z.enum(['create', 'update', 'delete', 'publish', 'unpublish', 'discard-draft', 'clone', 'fan-out', 'reconcile', 'retry']),
    createdAt: z.iso.datetime({ offset: true }),
    attempts: count,
  })),
  depth: count,
  oldestCreatedAt: z.iso.datetime({ offset: true }).nullable(),
}) satisfies z.ZodType<EventsReply>

export const documentsReply = z.object({
  documents: z.array(z.object({
    ...key,
    entries: z.array(z.looseObject({
      id: rowId,
      documentId: z.string(),
      // A municipality has no language.
      locale: locale.exactOptional(),
      updatedAt: z.string(),
      publishedAt: z.string(),
    })),
  })),
}) satisfies z.ZodType<DocumentsReply>

export const dependentsReply = z.object({ documents: z.array(z.object(key)) }) satisfies z.ZodType<{ documents: DocumentKey[] }>

export const enqueueReply = z.object({ added: count })

export const manifestReply = z.object({
  entries: z.array(z.object({ ...key, locale, rowId, updatedAt: z.string() })),
  next: z.string().nullable(),
  total: count,
}) satisfies z.ZodType<ManifestReply>

export const deadReply = z.object({
  dead: z.array(z.object({ ...key, id: rowId, code: z.string(), message: z.string(), createdAt: z.string() })),
}) satisfies z.ZodType<{ dead: DeadLetter[] }>

export const stateReply = z.object({ value: z.unknown() })
