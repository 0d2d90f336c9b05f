import type { z } from 'zod'
import type { RecordParts } from './base-record.ts'
import { toEditorialParts } from './base-record.ts'
import { editorialSchema, text } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const supportSchemeSchema = editorialSchema.extend({
  schemeId: text,
  owner: text,
  whoMayApply: text,
  deadlineText: text,
  amount: text,
})

export function toSupportSchemeParts(scheme: z.output<typeof supportSchemeSchema>): RecordParts {
  const parts = toEditorialParts('support-scheme', scheme)
  return {
    ...parts,
    names: [...parts.names, scheme.schemeId, scheme.owner],
    content: [scheme.whoMayApply, scheme.deadlineText, scheme.amount, toPlainText(scheme.body)],
  }
}
