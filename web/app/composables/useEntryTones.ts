import type { Tone } from '#shared/entry-tones'
import type { ExampleStage, Initiative, Phase } from '#shared/types/content'
import type { Side } from '#shared/types/pages'

export { typeTones } from '#shared/entry-tones'

/** Colour has a job: these are the only places that give one out. */
export const sideTones: Record<Side | Initiative, Tone> = { 'public-body': 'fjord', 'entrepreneur': 'tomato', 'both': 'plum', 'joint': 'plum' }
export const phaseTones: Record<Phase, Tone> = { before: 'saffron', during: 'basil', after: 'plum' }
export const stageTones: Record<ExampleStage, Tone> = { idea: 'saffron', pilot: 'tomato', evaluation: 'fjord', operation: 'basil', spread: 'plum', ended: 'saffron' }
