import type { ContentTypeName } from '../../contract/content.ts'

/** The types that have a page on the site, and so a preview. */
export const PREVIEW_TYPES = [
  'recipe',
  'example',
  'template',
  'agreement-draft',
  'meeting-place',
  'event',
  'glossary-term',
  'service-area',
  'collaboration-form',
  'barrier',
  'entrance',
  'idea',
  'provider',
  'need',
  'support-scheme',
  'contact-point',
  'question',
  'income-model',
] as const satisfies readonly ContentTypeName[]

export type PreviewType = typeof PREVIEW_TYPES[number]
