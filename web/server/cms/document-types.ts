import type { ContentTypeName } from '@kokeboka/cms/contract'
import type { DocumentType } from './schemas.ts'

/** Strapi's plural of each type, as it stands in REST addresses. */
export const plurals: Record<DocumentType, string> = {
  'recipe': 'recipes',
  'example': 'examples',
  'template': 'templates',
  'agreement-draft': 'agreement-drafts',
  'meeting-place': 'meeting-places',
  'event': 'events',
  'glossary-term': 'glossary-terms',
  'service-area': 'service-areas',
  'collaboration-form': 'collaboration-forms',
  'barrier': 'barriers',
  'idea': 'ideas',
  'provider': 'providers',
  'need': 'needs',
  'support-scheme': 'support-schemes',
  'contact-point': 'contact-points',
  'question': 'questions',
  'income-model': 'income-models',
  'entrance': 'entrances',
  'municipality': 'municipalities',
}

export const documentTypes = Object.keys(plurals) as DocumentType[]

/**
 * The types that a document shows parts of. When one of those is published for the first time, it may turn up on a
 * page that has no tag for it yet, so such a page carries the tag of the whole type. «Les også» may hold any type: there
 * the notice from search-sync names the documents that refer to the one that changed.
 */
export const shownTypes: Partial<Record<DocumentType, ContentTypeName[]>> = {
  'recipe': ['template', 'agreement-draft', 'glossary-term', 'barrier', 'collaboration-form', 'service-area', 'example'],
  'example': ['provider', 'barrier', 'collaboration-form', 'service-area'],
  'template': ['barrier', 'collaboration-form', 'service-area'],
  'agreement-draft': ['barrier', 'collaboration-form', 'service-area'],
  'event': ['meeting-place'],
  'provider': ['income-model', 'collaboration-form', 'service-area'],
  'glossary-term': ['glossary-term'],
  'entrance': ['recipe'],
}
