import type { ContentTypeName } from '../../contract/content.ts'
import { z } from 'zod'
import { CONTENT_TYPE_NAMES, isContentTypeName } from '../content/content-types.ts'

/** The door of `GET /api/slug-redirects`. */
export const slugRedirectQuery = z.strictObject({
  type: z.string({ error: 'is missing' })
    .refine((value): value is ContentTypeName => isContentTypeName(value) && value !== 'site-settings', `is one of ${CONTENT_TYPE_NAMES.filter(name => name !== 'site-settings').join(', ')}`),
  // As long as Strapi's own column.
  slug: z.string({ error: 'is missing' }).min(1).max(255),
  // Only left out for a type without languages.
  locale: z.enum(['nb', 'nn', 'en', 'se'], { error: 'is one of nb, nn, en, se' }).optional(),
})
