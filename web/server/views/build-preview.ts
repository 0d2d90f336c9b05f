import type { EntryType, InterfaceLocale } from '../../shared/paths.ts'
import type { PreviewPage, PreviewType } from '../../shared/types/preview-page.ts'
import type { PreviewRequest } from '../preview/preview-request.ts'
import { fillGaps } from '../preview/fill-gaps.ts'
import { readDraft } from '../preview/preview-request.ts'
import { entryShapers } from './entry-shapers.ts'
import { toEntrancePage } from './list-builders.ts'

export type PreviewOutcome = { isGood: true, page: PreviewPage } | { isGood: false, reason: 'closed' | 'missing' | 'unreadable' }

/** The page of a draft, made by what makes the published page, with a list of what is not filled in. */
export async function buildPreview(request: PreviewRequest, reader: InterfaceLocale): Promise<PreviewOutcome> {
  const expiresAtMs = Number(request.expires)
  if (expiresAtMs < Date.now())
    return { isGood: false, reason: 'closed' }
  const reading = await readDraft(request)
  if (!reading.isGood)
    return reading
  const made = await toContent(request.type, reading.draft, reader)
  if (made === null)
    return { isGood: false, reason: 'unreadable' }
  return { isGood: true, page: { ...made, expiresAt: new Date(expiresAtMs).toISOString() } }
}

async function toContent(type: PreviewType, raw: unknown, reader: InterfaceLocale): Promise<Omit<PreviewPage, 'expiresAt'> | null> {
  if (type !== 'entrance')
    return toEntryContent(type, raw, reader)
  const filled = fillGaps(type, raw)
  return filled.isReadable ? { type, page: await toEntrancePage(filled.document, reader), gaps: filled.gaps } : null
}

async function toEntryContent<T extends EntryType>(type: T, raw: unknown, reader: InterfaceLocale): Promise<Omit<PreviewPage, 'expiresAt'> | null> {
  const filled = fillGaps(type, raw)
  if (!filled.isReadable)
    return null
  const { document, gaps, emptyFields } = filled
  const page = await entryShapers[type]({ document, translations: [] }, reader)
  const hasNoTime = emptyFields.has('startsAt') || emptyFields.has('endsAt')
  return { type, page: hasNoTime && 'time' in page ? { ...page, time: null, isPast: false } : page, gaps }
}
