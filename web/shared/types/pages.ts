import type { Audience, Block, Initiative, Phase } from '@kokeboka/cms/contract'
import type { ListFacetName } from '../list-facets.ts'
import type { EntryType, InterfaceLocale } from '../paths.ts'
import type { Recurrence } from '../recurrence.ts'
import type { ChangesPage } from './changes-page.ts'
import type { EmbedPage } from './embed-page.ts'
import type { BudgetYearPage, EventListPage, EventMonthPage } from './event-pages.ts'
import type { ComparisonPage, ExamplePage } from './example-page.ts'
import type { MunicipalityListPage, MunicipalityPage } from './municipality-page.ts'
import type { PlainEntryPage, PlainType } from './plain-entry-page.ts'
import type { PreviewPage } from './preview-page.ts'
import type { ReceiptPage, SubmissionPage } from './submission-page.ts'

/** A link to an entry. `path` has no language prefix; `locale` is the language of the entry. */
export interface EntryLink { title: string, path: string, locale: string, summary: string | null }

/** A link to an entry of any type. */
export interface TypedLink extends EntryLink { type: EntryType, documentId: string }

/** What a card in a list shows. Fields that a type lacks are null. */
export interface EntryCard extends TypedLink {
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
  examples: EntryCard[]
  /** The need that the editors lift this month. */
  challenge: EntryCard | null
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
  /** The easiest first. `hasMore`: the list of recipes has more of the kind. */
  recipeGroups: { initiative: Initiative, recipes: EntryCard[], hasMore: boolean }[]
  /** With what each asks of the reader's own side. */
  forms: (EntryLink & { asks: string | null })[]
  /** With a move that the reader's own side can make. */
  barriers: (EntryLink & { move: string | null })[]
}

export interface ListFacetChoice { value: string, label: string | null, locale: string | null, count: number, isChosen: boolean }
/** `total` is the number before narrowing. `facets` are those that divide the list. */
export interface ListPage { type: EntryType, cards: EntryCard[], total: number, q: string, facets: { name: ListFacetName, values: ListFacetChoice[] }[] }

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
  /** Entries that the editor points to, each in the best language it has. */
  related: TypedLink[]
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
  tools: TypedLink[]
  /** Others who did this step. */
  examples: TypedLink[]
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
  /** Events to come and meeting places, those that have most in common with the recipe first. */
  meet: EntryCard[]
  /** Each with what helps against it. */
  barriersMet: (EntryLink & { moves: BarrierMove[] })[]
  /** What to read next. */
  next: TypedLink | null
}

export interface CoverFieldView { key: string, label: string, help: string | null, type: string, choices: string[], isRequired: boolean }
/** A file to fetch from this site. `bytes` is about right: the CMS keeps kilobytes. */
export interface FileLink { name: string, path: string, format: string, bytes: number }
export interface DocumentVersion { version: string, date: string, change: string | null }
/** A paragraph of a template: plain text and places to fill in. */
export type TemplatePart = { kind: 'text', text: string } | { kind: 'field', key: string, label: string }
export interface TemplatePage extends EntryPage {
  kind: string
  fields: CoverFieldView[]
  sections: { heading: string, paragraphs: TemplatePart[][], help: string | null }[]
  version: DocumentVersion
  files: FileLink[]
}
export interface AgreementDraftPage extends EntryPage {
  kind: string
  fields: CoverFieldView[]
  clauses: { number: number, heading: string, paragraphs: TemplatePart[][], reason: string, favours: Side, alternatives: string | null, isOptional: boolean }[]
  version: DocumentVersion
  files: FileLink[]
}

export interface MeetingPlacePage extends EntryPage { place: string | null, municipality: string | null, county: string | null, link: string | null, howOften: string | null, contactRole: string | null, calendarPath: string, events: EntryCard[] }
export interface EventPage extends EntryPage {
  /** Null only in a preview, where it is not filled in yet. */
  time: EventTime | null
  /** Null where it happens once. */
  recurrence: Recurrence | null
  isPast: boolean
  isCancelled: boolean
  place: string | null
  municipality: string | null
  county: string | null
  link: string | null
  registration: string | null
  meetingPlace: EntryLink | null
  calendarPath: string
}
export interface GlossaryTermPage extends EntryPage { definition: string, meaningToPublicSector: string | null, meaningToEntrepreneur: string | null, synonyms: string[], seeAlso: EntryLink[], broader: EntryLink[], relationToSource: 'quote' | 'based-on' | 'own-words' | null, usedIn: EntryCard[] }
export interface ServiceAreaPage extends EntryPage { losUri: string, kostraCodes: string[], codesCheckedAt: string | null, statutoryBasis: string | null, entries: EntryCard[] }
export interface CollaborationFormPage extends EntryPage { fitsWhen: string | null, fitsNotWhen: string | null, asksOfPublicBody: string | null, asksOfEntrepreneur: string | null, entries: EntryCard[] }
export interface BarrierMove { title: string, text: string, who: Side }
export interface BarrierPage extends EntryPage { moves: BarrierMove[], entries: EntryCard[] }

/** The single page of each type. */
export type EntryPages = {
  'recipe': RecipePage
  'example': ExamplePage
  'template': TemplatePage
  'agreement-draft': AgreementDraftPage
  'meeting-place': MeetingPlacePage
  'event': EventPage
  'glossary-term': GlossaryTermPage
  'service-area': ServiceAreaPage
  'collaboration-form': CollaborationFormPage
  'income-model': CollaborationFormPage
  'barrier': BarrierPage
} & Record<PlainType, PlainEntryPage>

/** Every page by its name: what `usePageData('<name>')` gives its component. */
export interface PageViews extends EntryPages {
  'frame': Frame
  'front': FrontPage
  'entrance': EntrancePage
  'list': ListPage
  'embedded-list': EmbedPage
  'event-list': EventListPage
  'municipality': MunicipalityPage
  'municipality-list': MunicipalityListPage
  'comparison': ComparisonPage
  'event-month': EventMonthPage
  'budget-year': BudgetYearPage
  'preview': PreviewPage
  'changes': ChangesPage
  'submission': SubmissionPage
  'receipt': ReceiptPage
}
export type PageName = keyof PageViews
