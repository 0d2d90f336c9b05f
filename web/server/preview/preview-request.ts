import type { PreviewType } from '../../shared/types/preview-page.ts'
import { z } from 'zod'
import { entryPaths, isEntryType } from '../../shared/paths.ts'
import { askCms } from '../cms/cms-client.ts'

const types: PreviewType[] = [...Object.keys(entryPaths).filter(isEntryType), 'entrance']

/**
 * What a link to a preview holds. Who may see what is for the CMS to say, which signs the link; here only what cannot
 * be one of its links is stopped, before it costs a question.
 */
export const previewRequestSchema = z.object({
  type: z.enum(types),
  documentId: z.string().regex(/^[\w-]{1,64}$/),
  locale: z.enum(['nb', 'nn', 'en', 'se']),
  /** Milliseconds since 1970. */
  expires: z.string().regex(/^\d{1,15}$/),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
})
export type PreviewRequest = z.output<typeof previewRequestSchema>

export type DraftReading = { isGood: true, draft: unknown } | { isGood: false, reason: 'closed' | 'missing' }

/** The draft that a link leads to. Closed: expired, or not signed by the CMS. */
export async function readDraft({ type, documentId, ...signed }: PreviewRequest): Promise<DraftReading> {
  const { status, reply } = await askCms(`preview/${type}/${encodeURIComponent(documentId)}?${new URLSearchParams(signed)}`, [400, 401, 403, 404])
  if (reply !== null)
    return { isGood: true, draft: reply.data }
  return { isGood: false, reason: status === 404 ? 'missing' : 'closed' }
}
