import type { ContentTypeName, ContentTypeUid } from '../../contract/content.ts'
import { z } from 'zod'
import { isContentTypeName, isContentTypeUid } from '../content/content-types.ts'

/** The door of the history routes in the admin. */
const id = z.coerce.number().int().positive()
const uid = z.string().refine((value): value is ContentTypeUid => isContentTypeUid(value), 'is the uid of a content type of the cookbook')

/** The largest page that the admin asks for. */
const MOST_A_PAGE = 100

export const listRequest = z.strictObject({
  uid,
  documentId: z.string().min(1).max(64),
  locale: z.enum(['nb', 'nn', 'en', 'se']).optional(),
  page: id.default(1),
  pageSize: id.max(MOST_A_PAGE).default(20),
})
export const comparisonRequest = z.strictObject({
  /** `none`: nothing, so that everything in `to` is shown. */
  from: z.union([z.literal('none'), id]),
  /** `current`: the draft as it is now. */
  to: z.union([z.literal('current'), id]),
})
export const revisionParams = z.object({ id })
export const exportRequest = z.strictObject({
  type: z.string().refine((value): value is ContentTypeName => isContentTypeName(value), 'is a content type of the cookbook, such as recipe').optional(),
  since: z.iso.date().optional(),
})
