import type { RecordParts } from './base-record.ts'
import { z } from 'zod'
import { toVocabularyParts } from './base-record.ts'
import { list, vocabularySchema } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const barrierSchema = vocabularySchema.extend({
  moves: list(z.object({ title: z.string(), text: z.string() })),
})

export function toBarrierParts(barrier: z.output<typeof barrierSchema>): RecordParts {
  return {
    ...toVocabularyParts('barrier', 'barriers', barrier),
    content: [toPlainText(barrier.body), ...barrier.moves.flatMap(move => [move.title, move.text])],
  }
}
