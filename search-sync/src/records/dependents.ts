import type {
  AgreementDraft,
  Barrier,
  Block,
  CollaborationForm,
  ContactPoint,
  ContentTypeName,
  County,
  DependentsRequest,
  Entrance,
  EntryRef,
  Event,
  Example,
  GlossaryTerm,
  Idea,
  IncomeModel,
  MeetingPlace,
  Municipality,
  MunicipalityRef,
  Need,
  Provider,
  Question,
  Recipe,
  ServiceArea,
  SiteSettings,
  SupportScheme,
  Template,
} from '@kokeboka/cms/contract'
import { toUid } from '../policy.ts'

/** Each type's document as the contract has it. */
export interface ContentOf {
  'recipe': Recipe
  'example': Example
  'template': Template
  'agreement-draft': AgreementDraft
  'meeting-place': MeetingPlace
  'event': Event
  'glossary-term': GlossaryTerm
  'idea': Idea
  'provider': Provider
  'need': Need
  'support-scheme': SupportScheme
  'contact-point': ContactPoint
  'question': Question
  'service-area': ServiceArea
  'collaboration-form': CollaborationForm
  'income-model': IncomeModel
  'barrier': Barrier
  'municipality': Municipality
  'county': County
  'entrance': Entrance
  'site-settings': SiteSettings
}

/** Every path in a document at which another document is shown: `steps.pitfall.barrier`. */
export type RelationPath<T> = {
  [K in keyof T & string]: PathAt<K, Item<T[K]>>
}[keyof T & string]
type Item<T> = NonNullable<T> extends (infer I)[] ? NonNullable<I> : NonNullable<T>
type PathAt<K extends string, T>
  = [T] extends [never] ? never
    : T extends EntryRef | MunicipalityRef ? K
      : T extends Block ? never
        : T extends object ? `${K}.${RelationPath<T>}` : never

const EDITORIAL = { serviceAreas: 'service-area', collaborationForms: 'collaboration-form', barriers: 'barrier', relatedEntries: 'any' } as const

/**
 * What each type shows of others: path → type. Complete by the compiler: a relation that is added to the contract
 * and not here does not compile. When a document changes, those that show it are mapped and told anew.
 */
export const SHOWS: { [T in ContentTypeName]: Record<RelationPath<ContentOf[T]>, ContentTypeName | 'any'> } = {
  'recipe': {
    ...EDITORIAL,
    'steps.pitfall.barrier': 'barrier',
    'steps.templates': 'template',
    'steps.agreementDrafts': 'agreement-draft',
    'steps.examples': 'example',
    'steps.terms': 'glossary-term',
    'terms': 'glossary-term',
  },
  'example': { ...EDITORIAL, 'municipality': 'municipality', 'providers': 'provider', 'barriersMet.barrier': 'barrier' },
  'template': EDITORIAL,
  'agreement-draft': EDITORIAL,
  'meeting-place': { ...EDITORIAL, municipality: 'municipality', county: 'county' },
  'event': { ...EDITORIAL, meetingPlace: 'meeting-place', municipality: 'municipality', county: 'county' },
  'glossary-term': { ...EDITORIAL, seeAlso: 'glossary-term', broader: 'glossary-term' },
  'idea': { ...EDITORIAL, triedIn: 'example' },
  'provider': {
    ...EDITORIAL,
    municipality: 'municipality',
    worksInCounties: 'county',
    worksInMunicipalities: 'municipality',
    incomeModels: 'income-model',
  },
  'need': { ...EDITORIAL, municipality: 'municipality' },
  'support-scheme': EDITORIAL,
  'contact-point': { ...EDITORIAL, municipality: 'municipality' },
  'question': EDITORIAL,
  'service-area': {},
  'collaboration-form': {},
  'income-model': {},
  'barrier': {},
  'municipality': { county: 'county' },
  'county': {},
  'entrance': { 'situations.recipe': 'recipe', 'featuredRecipes': 'recipe' },
  'site-settings': {},
}

/** Where documents of this type are shown: what to ask the CMS for when one of them changes. */
export function findShowingPaths(target: ContentTypeName): DependentsRequest['via'] {
  return Object.entries(SHOWS).flatMap(([type, paths]) =>
    Object.entries(paths)
      .filter(([, shown]) => shown === target || (shown === 'any' && isReferable(target)))
      .map(([path]) => ({ uid: toUid(type as ContentTypeName), path })))
}

/** What has no language, or no page of its own, cannot be referred to (cms/src/references/reference.ts). */
function isReferable(type: ContentTypeName): boolean {
  return type !== 'municipality' && type !== 'county' && type !== 'site-settings'
}
