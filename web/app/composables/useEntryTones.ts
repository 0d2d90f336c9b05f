import type { EntryType } from '#shared/paths'
import type { ExampleStage, Initiative, Phase } from '#shared/types/content'
import type { Side } from '#shared/types/pages'

export type Tone = 'fjord' | 'tomato' | 'basil' | 'plum' | 'saffron'

/** Colour has a job: these are the only places that give one out. */
export const typeTones: Record<EntryType, Tone> = {
  'recipe': 'plum',
  'example': 'basil',
  'template': 'fjord',
  'agreement-draft': 'fjord',
  'meeting-place': 'tomato',
  'event': 'tomato',
  'glossary-term': 'saffron',
  'service-area': 'basil',
  'collaboration-form': 'basil',
  'barrier': 'saffron',
  'idea': 'saffron',
  'provider': 'tomato',
  'need': 'fjord',
  'support-scheme': 'basil',
  'contact-point': 'fjord',
  'question': 'plum',
  'income-model': 'basil',
}
export const sideTones: Record<Side | Initiative, Tone> = { 'public-body': 'fjord', 'entrepreneur': 'tomato', 'both': 'plum', 'joint': 'plum' }
export const phaseTones: Record<Phase, Tone> = { before: 'saffron', during: 'basil', after: 'plum' }
export const stageTones: Record<ExampleStage, Tone> = { idea: 'saffron', pilot: 'tomato', evaluation: 'fjord', operation: 'basil', spread: 'plum', ended: 'saffron' }
