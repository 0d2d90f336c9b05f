import type { FoundType } from './paths.ts'

export type Tone = 'fjord' | 'tomato' | 'basil' | 'plum' | 'saffron'

/** The colour of each type, on pages and in the pictures that are drawn of them. */
export const typeTones: Record<FoundType, Tone> = {
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
  'page': 'saffron',
}
