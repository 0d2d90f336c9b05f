import type { Audience, Block, Initiative, Phase } from '@kokeboka/cms/contract'
import type { EntryType, InterfaceLocale } from '../paths.ts'

/** A link to an entry. `path` has no language prefix; `locale` is the language of the entry. */
export interface EntryLink { title: string, path: string, locale: string, summary: string | null }

/** What a card in a list shows. Fields that a type lacks are null. */
export interface EntryCard extends EntryLink {
  type: EntryType
  documentId: string
  isDemo: boolean
  hats: number | null
  initiative: Initiative | null
  reviewedAt: string | null
  /** Where an event or a meeting place is. */
  place: string | null
  time: EventTime | null
  isCancelled: boolean
}

/** Moments in UTC, shown in the event's own time zone. */
export interface EventTime { startsAt: string, endsAt: string, timeZone: string }

export interface Frame { publisher: string | null, contactEmail: string | null, accessibilityStatementUrl: string | null }

export interface EntranceDoor { code: Audience, title: string, summary: string, locale: string, path: string, situations: string[] }
export interface FrontPage {
  tagline: string | null
  intro: string | null
  locale: string
  doors: EntranceDoor[]
  basicRecipe: EntryCard | null
  recipes: EntryCard[]
  events: EntryCard[]
}

export interface EntrancePage {
  code: Audience
  title: string
  summary: string
  body: Block[]
  locale: string
  situations: { text: string, path: string | null, locale: string }[]
  basicRecipe: EntryCard | null
  featured: (EntryCard & { situation: string })[]
  recipeGroups: { initiative: Initiative, recipes: EntryCard[] }[]
  forms: EntryLink[]
  barriers: EntryLink[]
}

export interface ListPage { type: EntryType, cards: EntryCard[], total: number, basicRecipe: EntryCard | null }
export interface EventListPage { coming: EntryCard[], past: EntryCard[] }
export interface GlossaryPage { letters: { letter: string, terms: (EntryLink & { definition: string })[] }[], total: number }

/** What every single page of an entry has. */
export interface EntryPage {
  type: EntryType
  documentId: string
  locale: string
  title: string
  path: string
  summary: string
  body: Block[]
  isDemo: boolean
  sources: { label: string, url: string | null, accessed: string | null }[]
  freshness: { reviewedAt: string | null, reviewDue: string | null, responsibleRole: string | null, updatedAt: string }
  audiences: Audience[]
  serviceAreas: EntryLink[]
  collaborationForms: EntryLink[]
  barriers: EntryLink[]
  /** The same document in other languages, each with its own address. */
  translations: { locale: InterfaceLocale, path: string, title: string }[]
}

export interface Hats { hats: number, parts: { name: DifficultyPart, value: number, reason: string | null }[], easier: string | null, override: string | null }
export type DifficultyPart = 'parties' | 'legal' | 'anchoring' | 'timeToResult' | 'money'
export type Side = 'public-body' | 'entrepreneur' | 'both'

export interface RecipeStepView {
  number: number
  title: string
  text: Block[]
  tips: string | null
  pitfall: { text: string, barrier: EntryLink | null } | null
  tools: (EntryLink & { type: EntryType })[]
  terms: (EntryLink & { definition: string })[]
  involved: string | null
  duration: string | null
}
export interface RecipePage extends EntryPage {
  initiative: Initiative
  situation: string
  isBasicRecipe: boolean
  difficulty: Hats | null
  duration: string | null
  leads: string | null
  ingredients: { side: Side, text: string, why: string | null, howToTell: string | null, ifMissing: string | null }[]
  phaseGroups: { phase: Phase, steps: RecipeStepView[] }[]
  terms: (EntryLink & { definition: string })[]
}

export interface ExamplePage extends EntryPage { stage: string | null, initiative: Initiative | null, parties: string | null, municipality: string | null }

export interface CoverFieldView { key: string, label: string, help: string | null, type: string, choices: string[], isRequired: boolean }
export interface DocumentVersion { version: string, date: string, change: string | null }
/** A paragraph of a template: plain text and places to fill in. */
export type TemplatePart = { kind: 'text', text: string } | { kind: 'field', label: string }
export interface TemplatePage extends EntryPage {
  kind: string
  fields: CoverFieldView[]
  sections: { heading: string, paragraphs: TemplatePart[][], help: string | null }[]
  version: DocumentVersion
}
export interface AgreementDraftPage extends EntryPage {
  kind: string
  fields: CoverFieldView[]
  clauses: { number: number, heading: string, paragraphs: TemplatePart[][], reason: string, favours: Side, alternatives: string | null, isOptional: boolean }[]
  version: DocumentVersion
}

export interface MeetingPlacePage extends EntryPage { place: string | null, municipality: string | null, county: string | null, link: string | null, howOften: string | null, contactRole: string | null, events: EntryCard[] }
export interface EventPage extends EntryPage { time: EventTime, isPast: boolean, isCancelled: boolean, place: string | null, municipality: string | null, county: string | null, link: string | null, registration: string | null, meetingPlace: EntryLink | null }
export interface GlossaryTermPage extends EntryPage { definition: string, meaningToPublicSector: string | null, meaningToEntrepreneur: string | null, synonyms: string[], seeAlso: EntryLink[], usedIn: EntryCard[] }
export interface ServiceAreaPage extends EntryPage { losUri: string, kostraCodes: string[], statutoryBasis: string | null, entries: EntryCard[] }
export interface CollaborationFormPage extends EntryPage { fitsWhen: string | null, fitsNotWhen: string | null, asksOfPublicBody: string | null, asksOfEntrepreneur: string | null, entries: EntryCard[] }
export interface BarrierPage extends EntryPage { moves: { title: string, text: string, who: Side }[], entries: EntryCard[] }

/** Every page by its name: what `/api/_pages/<name>` gives, and what the page component gets. */
export interface PageViews {
  'frame': Frame
  'front': FrontPage
  'entrance': EntrancePage
  'list': ListPage
  'event-list': EventListPage
  'glossary': GlossaryPage
  'recipe': RecipePage
  'example': ExamplePage
  'template': TemplatePage
  'agreement-draft': AgreementDraftPage
  'meeting-place': MeetingPlacePage
  'event': EventPage
  'glossary-term': GlossaryTermPage
  'service-area': ServiceAreaPage
  'collaboration-form': CollaborationFormPage
  'barrier': BarrierPage
}
export type PageName = keyof PageViews
