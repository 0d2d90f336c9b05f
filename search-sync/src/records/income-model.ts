import type { z } from 'zod'
import type { RecordParts } from './base-record.ts'
import { toVocabularyParts } from './base-record.ts'
import { collaborationFormSchema } from './collaboration-form.ts'
import { toPlainText } from './plain-text.ts'

/** Told as a form of collaboration is: when it fits, when not, what it asks of both. */
export const incomeModelSchema = collaborationFormSchema

export function toIncomeModelParts(model: z.output<typeof incomeModelSchema>): RecordParts {
  return {
    ...toVocabularyParts('income-model', null, model),
    content: [toPlainText(model.body), model.fitsWhen, model.fitsNotWhen, model.asksOfPublicBody, model.asksOfEntrepreneur],
  }
}
