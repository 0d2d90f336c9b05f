import type {
  AgreementDraft,
  Barrier,
  Block,
  CollaborationForm,
  ContentTypeName,
  DependentsRequest,
  Entrance,
  EntryRef,
  Event,
  Example,
  GlossaryTerm,
  MeetingPlace,
  Recipe,
  ServiceArea,
  SiteSettings,
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
  'service-area': ServiceArea
  'collaboration-form': CollaborationForm
  'barrier': Barrier
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
    : T extends EntryRef ? K
      : T extends Block ? never
        : T extends object ? `${K}.${RelationPath<T>}` : never

const EDITORIAL = { serviceAreas: 'service-area', collaborationForms: 'collaboration-form', barriers: 'barrier' } as const

/**
 * What each type shows of others: path → type. Complete by the compiler: a relation that is added to the contract
 * and not here does not compile. When a document changes, those that show it are mapped and told anew.
 */
export const SHOWS: { [T in ContentTypeName]: Record<RelationPath<ContentOf[T]>, ContentTypeName> } = {
  'recipe': {
    ...EDITORIAL,
    'steps.pitfall.barrier': 'barrier',
    'steps.templates': 'template',
    'steps.agreementDrafts': 'agreement-draft',
    'steps.terms': 'glossary-term',
    'terms': 'glossary-term',
  },
  'example': EDITORIAL,
  'template': EDITORIAL,
  'agreement-draft': EDITORIAL,
  'meeting-place': EDITORIAL,
  'event': { ...EDITORIAL, meetingPlace: 'meeting-place' },
  'glossary-term': { ...EDITORIAL, seeAlso: 'glossary-term' },
  'service-area': {},
  'collaboration-form': {},
  'barrier': {},
  'entrance': { 'situations.recipe': 'recipe', 'featuredRecipes': 'recipe' },
  'site-settings': {},
}

/** Where documents of this type are shown: what to ask the CMS for when one of them changes. */
export function findShowingPaths(target: ContentTypeName): DependentsRequest['via'] {
  return Object.entries(SHOWS).flatMap(([type, paths]) =>
    Object.entries(paths)
      .filter(([, shown]) => shown === target)
      .map(([path]) => ({ uid: toUid(type as ContentTypeName), path })))
}
