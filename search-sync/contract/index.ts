import type { Audience, ContentTypeName, ExampleStage, Initiative, Locale, Phase } from '@kokeboka/cms/contract'

/** The types of documents that can be found by searching; search-sync/src/policy.ts says why the others cannot. */
export type RecordType = Exclude<
  ContentTypeName,
  | 'municipality' | 'county' | 'entrance' | 'site-settings'
>

/** The site's own pages (about, help, privacy …) lie with the web server, not in the CMS, and are found by the same search. */
export type PageType = 'page'

/** One document, or one page of the site's own, in one language, as it stands in the index `kokebok`. */
export interface SearchRecord {
  /** `<type>-<documentId>-<locale>` */
  id: string
  /** The engine's `distinctAttribute`: a document in several languages is found once. */
  documentId: string
  type: RecordType | PageType
  locale: Locale
  slug: string
  title: string
  summary: string
  /** Plain text, at most 4,000 characters, for showing. */
  text: string

  // Facets. A value that does not apply is left out of lists, or is null.
  audiences: Audience[]
  initiative: Initiative | null
  phases: Phase[]
  /** Hats, 1–5. */
  difficulty: number | null
  /** Codes of vocabulary entries. */
  serviceAreas: string[]
  collaborationForms: string[]
  barriers: string[]
  municipality: string | null
  county: string | null
  stage: ExampleStage | null
  evidence: number | null

  /** Seconds since 1970, for sorting and filtering. */
  startsAt: number | null
  endsAt: number | null
  publishedAt: number
  isDemo: boolean

  // Searched, never shown: the analysed words (see search-sync/norwegian) of the title, of the summary and the
  // names it goes by, and of the rest.
  titleTerms: string
  keyTerms: string
  textTerms: string

  // For comparing with the CMS.
  _row: number
  _updated: string
  _hash: string
}

export type FilterableField
  = | 'documentId' | 'type' | 'locale' | 'audiences' | 'initiative' | 'phases' | 'difficulty' | 'serviceAreas' | 'collaborationForms'
    | 'barriers' | 'municipality' | 'county' | 'stage' | 'evidence' | 'startsAt' | 'endsAt' | 'isDemo' | '_updated'

export type SortableField = 'publishedAt' | 'startsAt' | 'title'

/** The address that the worker posts to when documents have changed: `POST <WEB_URL>/api/changed`. */
export interface ChangedNotice {
  documents: { type: ContentTypeName, documentId: string }[]
}
/*
 * Signed: header `x-kokeboka-timestamp` (milliseconds since 1970) and
 * `x-kokeboka-signature` = hex HMAC-SHA256 with WEB_SIGNING_SECRET of `<timestamp>.<raw body>`.
 * The web server refuses a signature older than five minutes.
 */

/** One of the site's own pages in one language. */
export interface SitePage {
  locale: Locale
  /** All of its address but the prefix of a language. */
  slug: string
  title: string
  summary: string
  /** How readers ask for it: searched, never shown. */
  askedAs: string[]
  /** Plain text, whole. */
  text: string
  /** The day it was last changed, `2026-11-28`. */
  updated: string
}

/** The reply of `GET <WEB_URL>/api/site-pages`: every page of the site's own, in every language that is searched. */
export interface SitePagesReply { pages: SitePage[] }
