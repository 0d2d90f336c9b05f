import type { RecordParts } from './base-record.ts'
import { z } from 'zod'
import { toEditorialParts } from './base-record.ts'
import { editorialSchema, entryRef, list, text } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const glossaryTermSchema = editorialSchema.extend({
  definition: z.string(),
  meaningToPublicSector: text,
  meaningToEntrepreneur: text,
  synonyms: text,
  seeAlso: list(entryRef),
  broader: list(entryRef),
})

export function toGlossaryTermParts(term: z.output<typeof glossaryTermSchema>): RecordParts {
  const parts = toEditorialParts('glossary-term', term)
  return {
    ...parts,
    // A synonym is another name of the term, so a search for it should find the term as its title would.
    names: [...parts.names, term.synonyms],
    content: [
      term.definition,
      term.meaningToPublicSector,
      term.meaningToEntrepreneur,
      toPlainText(term.body),
      ...[...term.seeAlso, ...term.broader].map(other => other.title),
    ],
  }
}
