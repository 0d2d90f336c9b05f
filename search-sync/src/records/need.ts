import type { RecordParts } from './base-record.ts'
import { z } from 'zod'
import { toEditorialParts } from './base-record.ts'
import { editorialSchema, placeRef, text } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const needSchema = editorialSchema.extend({
  municipality: placeRef,
  problem: z.string(),
  targetGroup: text,
  wishedEffect: text,
  frame: text,
  notKnown: text,
  outcomeText: text,
})

export function toNeedParts(need: z.output<typeof needSchema>): RecordParts {
  const parts = toEditorialParts('need', need)
  return {
    ...parts,
    municipality: need.municipality,
    names: [...parts.names, need.municipality, need.targetGroup],
    content: [need.problem, need.wishedEffect, need.frame, need.notKnown, need.outcomeText, toPlainText(need.body)],
  }
}
