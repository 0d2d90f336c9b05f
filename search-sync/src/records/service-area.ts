import type { z } from 'zod'
import type { RecordParts } from './base-record.ts'
import { toVocabularyParts } from './base-record.ts'
import { text, vocabularySchema } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const serviceAreaSchema = vocabularySchema.extend({ kostraCodes: text, statutoryBasis: text })

export function toServiceAreaParts(area: z.output<typeof serviceAreaSchema>): RecordParts {
  return {
    ...toVocabularyParts('service-area', 'serviceAreas', area),
    content: [toPlainText(area.body), area.kostraCodes, area.statutoryBasis],
  }
}
