import type { RecordParts } from './base-record.ts'
import { z } from 'zod'
import { toEditorialParts } from './base-record.ts'
import { editorialSchema, entryRef, evidenceLevel, initiative, list, placeRef, text, vocabularyRef } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

/** A candidate is always a draft, so only worked-up examples come here. */
export const exampleSchema = editorialSchema.extend({
  stage: z.enum(['idea', 'pilot', 'evaluation', 'operation', 'spread', 'ended']).nullish(),
  initiative: initiative.nullish(),
  parties: text,
  municipality: placeRef,
  providers: list(entryRef),
  lifeLine: list(z.object({ text: z.string(), endedBecause: text })),
  barriersMet: list(z.object({ barrier: vocabularyRef.nullish(), story: z.string(), move: text })),
  choicesMade: list(z.object({ what: z.string(), alternatives: text, why: text, gave: text })),
  effects: list(z.object({ text: z.string(), evidence: evidenceLevel })),
  cost: text,
  doDifferently: text,
})

type ExampleDocument = z.output<typeof exampleSchema>

export function toExampleParts(example: ExampleDocument): RecordParts {
  const parts = toEditorialParts('example', example)
  const barriersMet = example.barriersMet.flatMap(({ barrier }) => barrier ? [barrier] : [])
  return {
    ...parts,
    initiative: example.initiative ?? null,
    municipality: example.municipality,
    stage: example.stage ?? null,
    evidence: findBestEvidence(example),
    barriers: [...new Set([...parts.barriers, ...barriersMet.map(barrier => barrier.code)])],
    names: [...new Set([...parts.names, example.parties, example.municipality, ...example.providers.map(provider => provider.title), ...barriersMet.map(barrier => barrier.title)])],
    content: [
      toPlainText(example.body),
      example.parties,
      ...example.lifeLine.flatMap(event => [event.text, event.endedBecause]),
      ...example.barriersMet.flatMap(({ story, move }) => [story, move]),
      ...example.choicesMade.flatMap(({ what, alternatives, why, gave }) => [what, alternatives, why, gave]),
      ...example.effects.map(effect => effect.text),
      example.cost,
      example.doDifferently,
    ],
  }
}

/** An example is found by the best that is shown about it: one effect measured well is what a reader looks for. */
function findBestEvidence({ effects }: ExampleDocument): number | null {
  return effects.length === 0 ? null : Math.max(...effects.map(effect => effect.evidence))
}
