import type { ContentTypeName, ContentTypeUid } from '../../contract/content.ts'
import { isContentTypeName } from '../content/content-types.ts'

/**
 * What a page shows of each type, as cms/contract/content.ts says. Used by the public API when the caller asks for
 * nothing else, and by the sync. A related document is given with just enough to link to it.
 */
const ENTRY = { fields: ['title', 'slug', 'summary', 'locale'] }
const VOCABULARY = { fields: [...ENTRY.fields, 'code'] }
const TERM = { fields: [...ENTRY.fields, 'definition'] }

const PLACE = { fields: ['title', 'slug', 'code'] }
const FILE = { fields: ['name', 'url', 'mime', 'size'] }

const EDITORIAL = {
  serviceAreas: VOCABULARY,
  collaborationForms: VOCABULARY,
  barriers: VOCABULARY,
  sources: true,
}

const STEPS = {
  populate: {
    pitfall: { populate: { barrier: VOCABULARY } },
    templates: ENTRY,
    agreementDrafts: ENTRY,
    terms: TERM,
  },
}

const POPULATE: Record<ContentTypeName, Record<string, unknown>> = {
  'recipe': { ...EDITORIAL, ingredients: true, steps: STEPS, difficulty: true, terms: TERM },
  'example': {
    ...EDITORIAL,
    municipality: PLACE,
    lifeLine: true,
    barriersMet: { populate: { barrier: VOCABULARY } },
    choicesMade: true,
    effects: { populate: { source: true } },
  },
  'template': { ...EDITORIAL, fields: true, sections: true, attachments: FILE },
  'agreement-draft': { ...EDITORIAL, fields: true, clauses: true, attachments: FILE },
  'meeting-place': { ...EDITORIAL, municipality: PLACE, county: PLACE },
  'event': { ...EDITORIAL, meetingPlace: ENTRY, municipality: PLACE, county: PLACE },
  'glossary-term': { ...EDITORIAL, seeAlso: ENTRY, broader: ENTRY },
  'idea': EDITORIAL,
  'provider': {
    ...EDITORIAL,
    municipality: PLACE,
    worksInCounties: PLACE,
    worksInMunicipalities: PLACE,
    incomeModels: VOCABULARY,
    criteriaMet: true,
  },
  'need': { ...EDITORIAL, municipality: PLACE },
  'support-scheme': EDITORIAL,
  'contact-point': { ...EDITORIAL, municipality: PLACE },
  'question': { ...EDITORIAL, answers: true },
  'municipality': { county: PLACE, plans: true },
  'county': {},
  'service-area': {},
  'collaboration-form': {},
  'income-model': {},
  'barrier': { moves: true },
  'entrance': {
    situations: { populate: { recipe: ENTRY } },
    featuredRecipes: { fields: [...ENTRY.fields, 'situation'] },
  },
  'site-settings': { thresholds: { populate: { source: true } } },
}

/** The populate of a type, in the form that both the document service and the query string take. */
export function populateOf(uid: ContentTypeUid): Record<string, unknown> {
  const name = uid.slice(uid.indexOf('.') + 1)
  if (!isContentTypeName(name))
    throw new Error(`No populate for «${uid}»`)
  return POPULATE[name]
}
