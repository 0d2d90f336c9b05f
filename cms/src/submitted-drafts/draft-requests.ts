import type { ContentTypeUid, Locale } from '../../contract/content.ts'
import { z } from 'zod'
import { isContentTypeUid } from '../content/content-types.ts'

/** The door of /kokeboka/drafts. The messages are shown to editors. */
const NOTE_MAX = 2000
const locale = z.enum(['nb', 'nn', 'en', 'se'] satisfies Locale[], 'Språket finnes ikke i kokeboka.')
const note = z.string('Meldingen er ikke tekst.').trim().max(NOTE_MAX, `Meldingen er for lang: skriv høyst ${NOTE_MAX} tegn.`)

export const draftPath = z.object({
  uid: z.string().refine((uid): uid is ContentTypeUid => isContentTypeUid(uid), 'Innholdstypen finnes ikke i kokeboka.'),
  documentId: z.string().min(1).max(64),
})
export const draftQuery = z.object({ locale })
export const submitBody = z.strictObject({ note: note.default('') })
export const returnBody = z.strictObject({ note: note.min(1, 'Skriv hva forfatteren skal gjøre, før du sender kladden tilbake.') })
