import type { z } from 'zod'
import type { RecordParts } from './base-record.ts'
import { toVocabularyParts } from './base-record.ts'
import { text, vocabularySchema } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const collaborationFormSchema = vocabularySchema.extend({
  fitsWhen: text,
  fitsNotWhen: text,
  asksOfPublicBody: text,
  asksOfEntrepreneur: text,
})

export function toCollaborationFormParts(form: z.output<typeof collaborationFormSchema>): RecordParts {
  return {
    ...toVocabularyParts('collaboration-form', 'collaborationForms', form),
    content: [toPlainText(form.body), form.fitsWhen, form.fitsNotWhen, form.asksOfPublicBody, form.asksOfEntrepreneur],
  }
}
