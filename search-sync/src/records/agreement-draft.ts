import type { RecordParts } from './base-record.ts'
import { z } from 'zod'
import { toEditorialParts } from './base-record.ts'
import { editorialSchema, list, text } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'
import { coverFieldSchema, removePlaceholders } from './template.ts'

export const agreementDraftSchema = editorialSchema.extend({
  fields: list(coverFieldSchema),
  clauses: list(z.object({ heading: z.string(), text: z.string(), reason: z.string(), alternatives: text })),
})

export function toAgreementDraftParts(draft: z.output<typeof agreementDraftSchema>): RecordParts {
  return {
    ...toEditorialParts('agreement-draft', draft),
    content: [
      toPlainText(draft.body),
      ...draft.clauses.flatMap(clause => [
        clause.heading,
        removePlaceholders(clause.text),
        clause.reason,
        clause.alternatives === null ? null : removePlaceholders(clause.alternatives),
      ]),
      ...draft.fields.flatMap(field => [field.label, field.help]),
    ],
  }
}
