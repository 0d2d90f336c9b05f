import { z } from 'zod'

/**
 * The door for documents from the CMS. Only what a record is made of is looked at; the rest passes by unread.
 * A component list that Strapi gives as null is an empty list.
 */
export function list<T extends z.ZodType>(item: T) {
  return z.array(item).nullish().transform(items => items ?? [])
}

export const text = z.string().nullish().transform(value => value ?? null)
export const blocks = z.array(z.unknown()).nullish().transform(value => value ?? [])
export const flag = z.boolean().nullish().transform(value => value ?? false)

export const evidenceLevel = z.number().int().min(0).max(5)
/** A municipality or county: shown and filtered by its name. */
export const placeRef = z.object({ title: z.string() }).nullish().transform(place => place?.title ?? null)
export const entryRef = z.object({ title: z.string() })
export const vocabularyRef = z.object({ code: z.string(), title: z.string() })
export const initiative = z.enum(['public-body', 'entrepreneur', 'joint'])

const documentSchema = z.object({
  id: z.number().int(),
  documentId: z.string().regex(/^[\w-]+$/, 'must be letters, digits, - and _ to be part of a record id'),
  locale: z.enum(['nb', 'nn', 'en', 'se']),
  updatedAt: z.iso.datetime({ offset: true }),
  publishedAt: z.iso.datetime({ offset: true }),
  title: z.string(),
  slug: z.string().min(1),
  summary: z.string().nullish().transform(value => value ?? ''),
  askedAs: text,
  body: blocks,
})

/** What every editorial type has. */
export const editorialSchema = documentSchema.extend({
  audiences: list(z.enum(['public-sector', 'entrepreneur'])),
  phases: list(z.enum(['before', 'during', 'after'])),
  serviceAreas: list(vocabularyRef),
  collaborationForms: list(vocabularyRef),
  barriers: list(vocabularyRef),
  isDemo: flag,
})

/** What every vocabulary entry has. */
export const vocabularySchema = documentSchema.extend({ code: z.string().min(1) })

export type EditorialDocument = z.output<typeof editorialSchema>
export type VocabularyDocument = z.output<typeof vocabularySchema>
