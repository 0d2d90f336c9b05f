import type { RecordParts } from './base-record.ts'
import { z } from 'zod'
import { toEditorialParts } from './base-record.ts'
import { editorialSchema, entryRef, list, text } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const ideaSchema = editorialSchema.extend({
  problem: z.string(),
  approach: z.string(),
  firstStep: text,
  triedIn: list(entryRef),
})

export function toIdeaParts(idea: z.output<typeof ideaSchema>): RecordParts {
  return {
    ...toEditorialParts('idea', idea),
    content: [idea.problem, idea.approach, idea.firstStep, toPlainText(idea.body), ...idea.triedIn.map(example => example.title)],
  }
}
