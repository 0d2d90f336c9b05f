import type { RecordParts } from './base-record.ts'
import { z } from 'zod'
import { toEditorialParts } from './base-record.ts'
import { editorialSchema, initiative, text } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

/** A candidate is always a draft, so only worked-up examples come here. */
export const exampleSchema = editorialSchema.extend({
  stage: z.enum(['idea', 'pilot', 'evaluation', 'operation', 'spread', 'ended']).nullish(),
  initiative: initiative.nullish(),
  parties: text,
  municipality: text,
})

export function toExampleParts(example: z.output<typeof exampleSchema>): RecordParts {
  const parts = toEditorialParts('example', example)
  return {
    ...parts,
    initiative: example.initiative ?? null,
    municipality: example.municipality,
    stage: example.stage ?? null,
    // The level of evidence comes with the effects of an example, which the model does not have yet.
    evidence: null,
    names: [...parts.names, example.parties, example.municipality],
    content: [toPlainText(example.body), example.parties],
  }
}
