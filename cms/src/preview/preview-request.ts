import { z } from 'zod'
import { documentIdInput, localeInput } from '../admin-api/parse-input.ts'
import { PREVIEW_TYPES } from './preview-types.ts'

/** The door of `/api/preview/:type/:documentId`. */
export const previewRequest = z.strictObject({
  type: z.enum(PREVIEW_TYPES),
  documentId: documentIdInput,
  locale: localeInput,
  expires: z.string().regex(/^\d{1,15}$/, 'is milliseconds since 1970').transform(Number),
  signature: z.string().regex(/^[0-9a-f]{64}$/, 'is 64 hexadecimal digits'),
})
