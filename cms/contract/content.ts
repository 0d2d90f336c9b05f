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
    | 'idea' | 'provider' | 'need' | 'support-scheme' | 'contact-point' | 'question'
    | 'service-area' | 'collaboration-form' | 'income-model' | 'barrier' | 'municipality' | 'county'
    | 'entrance' | 'site-settings'

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
  /** How readers ask for it, in their own words, one wording per line: for the search, not shown. */
  askedAs: string | null
  body: Blocks | null
  audiences: Audience[]
  phases: Phase[]
  serviceAreas: ServiceAreaRef[]
  collaborationForms: CollaborationFormRef[]
  barriers: BarrierRef[]
  relatedEntries: EntryReference[]
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
/**
 * A reference to any document, also one that is written in another language only (stored by documentId: ADR 009).
 * Given in the language of the entry that refers where the target has it, else in the first of nb, nn, en, se. What
 * is not published is left out.
 */
export interface EntryReference extends EntryRef { type: ContentTypeName }
export interface VocabularyRef extends EntryRef { code: string }
export type ServiceAreaRef = VocabularyRef
export type CollaborationFormRef = VocabularyRef
export type BarrierRef = VocabularyRef
export type IncomeModelRef = VocabularyRef
/** `code` is SSB's. Municipalities and counties are the same in every language. */
export interface MunicipalityRef { documentId: string, code: string, title: string, slug: string }
export type CountyRef = MunicipalityRef
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
  examples: EntryReference[]
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
  municipality: MunicipalityRef | null
  providers: EntryReference[]
  /** In order of time. */
  lifeLine: LifeLineEvent[]
  barriersMet: { id: number, barrier: BarrierRef | null, story: string, move: string | null }[]
  choicesMade: { id: number, what: string, alternatives: string | null, why: string | null, gave: string | null }[]
  effects: Effect[]
  cost: string | null
  duration: string | null
  doDifferently: string | null
  contactRole: string | null
  /** Only for editors; never in a public reply. */
  editorNote?: never
}

export interface LifeLineEvent {
  id: number
  stage: ExampleStage
  /** `YYYY-MM-DD`; only the year and month are shown where the day is not known. */
  date: string
  datePrecision: 'day' | 'month' | 'year'
  text: string
  /** Why it ended; only where the stage is `ended`. */
  endedBecause: string | null
}

export type EffectKind = 'for-users' | 'for-public-body' | 'for-entrepreneur' | 'for-society'
export interface Effect {
  id: number
  kind: EffectKind
  text: string
  number: number | null
  unit: string | null
  baseline: string | null
  /** 0 untried but grounded in theory … 5 shown against a comparison group. */
  evidence: number
  source: Source | null
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

/** A file to download: `url` is below the CMS's own address. */
export interface Attachment { id: number, name: string, url: string, mime: string, /** Kilobytes. */ size: number }

export interface Template extends EditorialBase {
  kind: 'notice' | 'invitation' | 'plan' | 'record' | 'measurement' | 'note' | 'card'
  fields: CoverField[]
  /** `text` has paragraphs split by an empty line and `{{key}}` for a field. */
  sections: { id: number, heading: string, text: string, help: string | null }[]
  version: string
  versionDate: string
  versionChange: string | null
  attachments: Attachment[]
}

export interface AgreementDraft extends EditorialBase {
  kind: 'letter-of-intent' | 'pilot' | 'collaboration' | 'operating' | 'framework' | 'annex'
  fields: CoverField[]
  clauses: Clause[]
  version: string
  versionDate: string
  versionChange: string | null
  attachments: Attachment[]
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
  municipality: MunicipalityRef | null
  county: CountyRef | null
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
  municipality: MunicipalityRef | null
  county: CountyRef | null
  link: string | null
  /** An RRULE of RFC 5545 without the prefix: `FREQ=MONTHLY;BYDAY=1TU;COUNT=6`. */
  recurrenceRule: string | null
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
  /** skos:related. */
  seeAlso: EntryRef[]
  /** skos:broader. */
  broader: EntryRef[]
  /** How the definition relates to its sources, as SKOS-AP-NO has it. */
  relationToSource: 'quote' | 'based-on' | 'own-words' | null
}

/** Something one could try. */
export interface Idea extends EditorialBase {
  problem: string
  approach: string
  firstStep: string | null
  /** Examples of someone who tried. */
  triedIn: EntryReference[]
}

/** The five formal criteria of Nav's grant scheme (DT-0131), each shown with its evidence, never as a seal. */
export type ProviderCriterion
  = | 'calls-itself-one' | 'new-solution' | 'no-dividend' | 'social-results' | 'frivillighetsregisteret'
export interface Provider extends EditorialBase {
  /** Nine digits, checked mod 11. */
  organisationNumber: string | null
  /** As Enhetsregisteret has it, with the date when it was read there. */
  registeredName: string | null
  registeredNameCheckedAt: string | null
  municipality: MunicipalityRef | null
  worksNationwide: boolean
  worksInCounties: CountyRef[]
  worksInMunicipalities: MunicipalityRef[]
  targetGroups: string | null
  statutoryTasks: string | null
  incomeModels: IncomeModelRef[]
  criteriaMet: { id: number, criterion: ProviderCriterion, evidenceLabel: string | null, evidenceUrl: string | null, checkedAt: string }[]
  website: string | null
  contactRole: string | null
  /** When the organisation last confirmed the entry. */
  confirmedAt: string | null
}

/** A need that a public body announces: the problem, not the solution. */
export interface Need extends EditorialBase {
  municipality: MunicipalityRef | null
  problem: string
  targetGroup: string | null
  wishedEffect: string | null
  frame: string | null
  notKnown: string | null
  deadline: string | null
  /** `YYYY-MM`: the month in which it is the challenge of the month. */
  featuredMonth: string | null
  outcome: 'open' | 'in-dialogue' | 'pilot' | 'solved' | 'withdrawn'
  outcomeText: string | null
  contactRole: string | null
}

export interface SupportScheme extends EditorialBase {
  /** As tilskudd.no has it: DT-0131. */
  schemeId: string | null
  owner: string | null
  whoMayApply: string | null
  deadline: string | null
  deadlineText: string | null
  /** As text: amounts are decided year by year. */
  amount: string | null
  link: string | null
  lastChecked: string | null
}

/** Whom an entrepreneur turns to in a municipality: a unit and a role, never a person. */
export interface ContactPoint extends EditorialBase {
  municipality: MunicipalityRef | null
  unit: string
  /** A mailbox of the role, not of a person. */
  mailbox: string | null
  phone: string | null
  howToApproach: string | null
  wantedNow: string | null
  link: string | null
}

/** Asked of the network. */
export interface Question extends EditorialBase {
  question: string
  askedBy: Audience | null
  answers: { id: number, text: string, byRole: string | null, answeredAt: string }[]
}

/** A vocabulary entry has a code that is the same in every language. */
interface VocabularyBase extends DocumentBase {
  code: string
  title: string
  slug: string
  summary: string
  /** As in {@link EditorialBase}. */
  askedAs: string | null
  body: Blocks | null
}
export interface ServiceArea extends VocabularyBase {
  losUri: string
  /** «202 grunnskole», one a line. */
  kostraCodes: string | null
  /** When the codes and the address in Los were last checked. */
  codesCheckedAt: string | null
  statutoryBasis: string | null
}
export interface CollaborationForm extends VocabularyBase {
  fitsWhen: string | null
  fitsNotWhen: string | null
  asksOfPublicBody: string | null
  asksOfEntrepreneur: string | null
}
export type IncomeModel = CollaborationForm
export interface Barrier extends VocabularyBase {
  moves: { id: number, title: string, text: string, who: 'public-body' | 'entrepreneur' | 'both' }[]
}

/** From SSB's Klass 104. Public at once: imported, not written. */
export interface County {
  id: number
  documentId: string
  code: string
  title: string
  slug: string
  validFrom: string
  validTo: string | null
  /** One that does not exist, for demonstration. */
  isDemo: boolean
}
/** From SSB's Klass 131 and 112. */
export interface Municipality extends County {
  kostraGroup: string | null
  county: CountyRef | null
  website: string | null
  plans: { id: number, label: string, url: string }[]
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
