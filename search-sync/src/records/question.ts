import type { RecordParts } from './base-record.ts'
import { z } from 'zod'
import { toEditorialParts } from './base-record.ts'
import { editorialSchema, list } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const questionSchema = editorialSchema.extend({
  question: z.string(),
  answers: list(z.object({ text: z.string() })),
})

export function toQuestionParts(question: z.output<typeof questionSchema>): RecordParts {
  return {
    ...toEditorialParts('question', question),
    content: [question.question, ...question.answers.map(answer => answer.text), toPlainText(question.body)],
  }
}
