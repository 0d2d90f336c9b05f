/**
 * The published content as Strapi's REST API gives it (`GET /api/<plural>`), with everything populated that a
 * page shows. Hand-written and small; `cms/test/unit/contract.test.ts` holds it against the schemas.
 *
 * A relation is always within one language (Strapi resolves both ends in the same locale: ADR 009), so the
 * vocabularies, templates and agreement drafts exist in both `nb` and `nn`.
 */

export type Locale = 'nb' | 'nn' | 'en' | 'se'
export type Audience = 'public-sector' | 'entrepreneur'
export type Phase = 'before' | 'during' | 'after'
export type Initiative = 'public-body' | 'entrepreneur' | 'joint'
export type ExampleStage = 'idea' | 'pilot' | 'evaluation' | 'operation' | 'spread' | 'ended'

/** The content types, by the name used in addresses of code, records, seeds and fixtures. */
export type ContentTypeName
  = | 'recipe' | 'example' | 'template' | 'agreement-draft' | 'meeting-place' | 'event' | 'glossary-term'
    | 'service-area' | 'collaboration-form' | 'barrier' | 'entrance' | 'site-settings'

/** Strapi's content type id, `api::recipe.recipe`. */
export type ContentTypeUid = { [Name in ContentTypeName]: `api::${Name}.${Name}` }[ContentTypeName]

/** Strapi's blocks: https://docs.strapi.io/cms/features/content-manager#rich-text-blocks */
export type Blocks = Block[]
export type Block
  = | { type: 'paragraph', children: Inline[] }
    | { type: 'heading', level: 1 | 2 | 3 | 4 | 5 | 6, children: Inline[] }
    | { type: 'list', format: 'ordered' | 'unordered', children: (ListItem | Block)[] }
    | { type: 'quote', children: Inline[] }
    | { type: 'code', children: Inline[] }
    | { type: 'image', image: { url: string, alternativeText: string | null, width: number, height: number }, children: Inline[] }
export interface ListItem { type: 'list-item', children: Inline[] }
export type Inline
  = | { type: 'text', text: string, bold?: boolean, italic?: boolean, underline?: boolean, strikethrough?: boolean, code?: boolean }
    | { type: 'link', url: string, children: Inline[] }

/** What every document carries. Times are ISO 8601 in UTC. */
export interface DocumentBase {
  id: number
  documentId: string
  locale: Locale
  createdAt: string
  updatedAt: string
  publishedAt: string
}

export interface Source { label: string, url: string | null, accessed: string | null }

/** The fields that every editorial type has. Dates without a time are `YYYY-MM-DD`. */
export interface EditorialBase extends DocumentBase {
  title: string
  slug: string
  /** At most 300 characters. */
  summary: string
  body: Blocks | null
  audiences: Audience[]
  phases: Phase[]
  serviceAreas: ServiceAreaRef[]
  collaborationForms: CollaborationFormRef[]
  barriers: BarrierRef[]
  sources: Source[]
  reviewedAt: string | null
  reviewDue: string | null
  responsibleRole: string | null
  /** Ids of the asks in the source that the entry answers: F1, I4, P12 … */
  requirementIds: string[]
  /** Fictional, for demonstration: said so on the page. */
  isDemo: boolean
}

/** A related document as it is populated: enough to link to it. */
export interface EntryRef { documentId: string, locale: Locale, title: string, slug: string, summary: string | null }
export interface VocabularyRef extends EntryRef { code: string }
export type ServiceAreaRef = VocabularyRef
export type CollaborationFormRef = VocabularyRef
export type BarrierRef = VocabularyRef
export interface GlossaryTermRef extends EntryRef { definition: string }

export interface Recipe extends EditorialBase {
  initiative: Initiative
  /** When does this fit? */
  situation: string
  isBasicRecipe: boolean
  ingredients: Ingredient[]
  steps: RecipeStep[]
  difficulty: Difficulty | null
  /** As text: «tre til fem måneder». */
  duration: string | null
  leads: string | null
  terms: GlossaryTermRef[]
}

/** Something that must be in place, and for whom. */
export interface Ingredient {
  id: number
  role: 'public-body' | 'entrepreneur' | 'both'
  text: string
  why: string | null
  howToTell: string | null
  ifMissing: string | null
}

export interface RecipeStep {
  id: number
  phase: Phase
  title: string
  text: Blocks
  tips: string | null
  pitfall: { text: string, barrier: BarrierRef | null } | null
  templates: EntryRef[]
  agreementDrafts: EntryRef[]
  terms: GlossaryTermRef[]
  involved: string | null
  duration: string | null
}

/** Five parts from 1 (easy) to 5 (hard), each with its reason; the hats are computed from them. */
export interface Difficulty {
  parties: number
  partiesReason: string | null
  legal: number
  legalReason: string | null
  anchoring: number
  anchoringReason: string | null
  timeToResult: number
  timeToResultReason: string | null
  money: number
  moneyReason: string | null
  /** An editor's own number of hats; wants a reason. */
  override: number | null
  overrideReason: string | null
  easier: string | null
  /** 1–5, filled in by the CMS at every save. */
  hats: number
}

export interface Example extends EditorialBase {
  state: 'candidate' | 'worked-up'
  stage: ExampleStage | null
  initiative: Initiative | null
  parties: string | null
  municipality: string | null
  /** Only for editors; never in a public reply. */
  editorNote?: never
}

export type CoverFieldType = 'text' | 'long-text' | 'date' | 'number' | 'money' | 'party' | 'choice'
export interface CoverField {
  id: number
  /** Referred to in the texts as `{{key}}`. */
  key: string
  label: string
  help: string | null
  type: CoverFieldType
  /** One choice a line, only where the type is `choice`. */
  choices: string | null
  required: boolean
}

export interface Template extends EditorialBase {
  kind: 'notice' | 'invitation' | 'plan' | 'record' | 'measurement' | 'note' | 'card'
  fields: CoverField[]
  /** `text` has paragraphs split by an empty line and `{{key}}` for a field. */
  sections: { id: number, heading: string, text: string, help: string | null }[]
  version: string
  versionDate: string
  versionChange: string | null
}

export interface AgreementDraft extends EditorialBase {
  kind: 'letter-of-intent' | 'pilot' | 'collaboration' | 'operating' | 'framework' | 'annex'
  fields: CoverField[]
  clauses: Clause[]
  version: string
  versionDate: string
  versionChange: string | null
}

export interface Clause {
  id: number
  heading: string
  text: string
  /** In plain words: why the clause is there. */
  reason: string
  favours: 'public-body' | 'entrepreneur' | 'both'
  alternatives: string | null
  optional: boolean
}

export interface MeetingPlace extends EditorialBase {
  place: string | null
  municipality: string | null
  county: string | null
  link: string | null
  howOften: string | null
  contactRole: string | null
}

export interface Event extends EditorialBase {
  /** ISO 8601, UTC. */
  startsAt: string
  endsAt: string
  /** IANA, `Europe/Oslo`. */
  timeZone: string
  place: string | null
  municipality: string | null
  county: string | null
  link: string | null
  registration: string | null
  isCancelled: boolean
  meetingPlace: EntryRef | null
}

export interface GlossaryTerm extends EditorialBase {
  definition: string
  meaningToPublicSector: string | null
  meaningToEntrepreneur: string | null
  /** One a line. */
  synonyms: string | null
  seeAlso: EntryRef[]
}

/** A vocabulary entry has a code that is the same in every language. */
interface VocabularyBase extends DocumentBase {
  code: string
  title: string
  slug: string
  summary: string
  body: Blocks | null
}
export interface ServiceArea extends VocabularyBase {
  losUri: string
  /** «202 grunnskole», one a line. */
  kostraCodes: string | null
  statutoryBasis: string | null
}
export interface CollaborationForm extends VocabularyBase {
  fitsWhen: string | null
  fitsNotWhen: string | null
  asksOfPublicBody: string | null
  asksOfEntrepreneur: string | null
}
export interface Barrier extends VocabularyBase {
  moves: { id: number, title: string, text: string, who: 'public-body' | 'entrepreneur' | 'both' }[]
}

/** One of the two ways in. `code` is the audience. */
export interface Entrance extends DocumentBase {
  code: Audience
  title: string
  slug: string
  summary: string
  body: Blocks | null
  situations: { id: number, text: string, recipe: EntryRef | null, link: string | null }[]
  featuredRecipes: (EntryRef & { situation: string })[]
}

export interface SiteSettings extends DocumentBase {
  siteName: string
  tagline: string
  intro: string
  publisher: string
  contactEmail: string | null
  accessibilityStatementUrl: string | null
  thresholds: { id: number, label: string, amount: string, validFrom: string, source: Source | null }[]
}
