import type { EntryHistory, PublicFieldChange } from '@kokeboka/cms/contract'
import { z } from 'zod'

/** `GET /api/history/…` of the CMS (cms/contract/history.ts), parsed at the door. */
const name = z.string()
const textPart = z.object({ change: z.enum(['same', 'added', 'removed', 'cut']), text: z.string() })
const value = z.string().nullable()
const field: z.ZodType<PublicFieldChange> = z.discriminatedUnion('kind', [
  z.object({ name, kind: z.literal('withheld') }),
  z.object({ name, kind: z.literal('formatting') }),
  z.object({ name, kind: z.literal('text'), parts: z.array(textPart) }),
  z.object({ name, kind: z.literal('value'), type: z.enum(['text', 'enumeration', 'date', 'datetime', 'boolean']), before: value, after: value }),
  z.object({ name, kind: z.literal('items'), items: z.array(z.object({
    change: z.enum(['added', 'removed', 'changed']),
    title: value,
    get fields(): z.ZodType<PublicFieldChange[]> {
      return z.array(field)
    },
  })) }),
])

export const historySchema: z.ZodType<EntryHistory> = z.object({
  data: z.array(z.object({
    kind: z.enum(['published', 'kept', 'changed', 'withdrawn', 'republished']),
    at: z.iso.datetime(),
    fields: z.array(field),
    isWithheld: z.boolean(),
  })),
  meta: z.object({
    isComplete: z.boolean(),
    pagination: z.object({ page: z.number(), pageSize: z.number(), pageCount: z.number(), total: z.number() }),
  }),
})
