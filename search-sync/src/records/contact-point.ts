import type { RecordParts } from './base-record.ts'
import { z } from 'zod'
import { toEditorialParts } from './base-record.ts'
import { editorialSchema, placeRef, text } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const contactPointSchema = editorialSchema.extend({
  municipality: placeRef,
  unit: z.string(),
  howToApproach: text,
  wantedNow: text,
})

export function toContactPointParts(contactPoint: z.output<typeof contactPointSchema>): RecordParts {
  const parts = toEditorialParts('contact-point', contactPoint)
  return {
    ...parts,
    municipality: contactPoint.municipality,
    names: [...parts.names, contactPoint.municipality, contactPoint.unit],
    content: [contactPoint.howToApproach, contactPoint.wantedNow, toPlainText(contactPoint.body)],
  }
}
