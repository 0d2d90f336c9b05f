import type { FoundType } from '../paths.ts'
import type { FacetName, SearchSort } from '../search-facets.ts'
import { z } from 'zod'
import { foundTypes, interfaceLocales } from '../paths.ts'
import { facetNames, facetValues, searchSorts } from '../search-facets.ts'

export const hitsPerPage = 12
/** The engine gives no more than 1,000 hits, and nobody leafs that far. */
const lastPage = 80
/** As many as the longest list of choices on the page. */
const mostValues = 20

// eslint-disable-next-line no-control-regex -- control characters are what this rule is about
const controlCharacter = /[\u0000-\u0008\v\f\u000E-\u001F\u007F]/
const code = /^[a-z0-9-]{1,60}$/

export const searchTextSchema = z.string({ error: 'q: give one text' })
  .max(200, { error: 'q: at most 200 characters' })
  .refine(text => !controlCharacter.test(text), { error: 'q: control characters are not allowed' })
  .transform(text => text.trim())
  .default('')
/** What a reader of Northern Sámi can find is written in Norwegian, and so is what is searched for. */
export const searchLocaleSchema = z.enum(interfaceLocales, { error: `locale: one of ${interfaceLocales.join(', ')}` }).default('nb').transform(locale => locale === 'se' ? 'nb' : locale)

/** One value or several of the same name; each once. An empty one is a form's «all». */
function facetSchema(name: FacetName) {
  const values = facetValues[name]
  const isKnown = (value: string): boolean => values === null ? code.test(value) : values.includes(value)
  return z.union([z.string(), z.array(z.string())], { error: `${name}: give texts` })
    .transform(value => [...new Set([value].flat())].filter(one => one !== ''))
    .refine(given => given.length <= mostValues, { error: `${name}: at most ${mostValues} values` })
    .refine(given => given.every(isKnown), { error: `${name}: ${values === null ? 'codes with a–z, 0–9 and -' : `any of ${values.join(', ')}`}` })
    .default([])
}

/**
 * `GET /api/search` and the address of `/sok`. Unknown parameters are left out of account.
 * A text that is too long or holds control characters, a page that does not exist and a value that is not ours are
 * refused; `issues` names each.
 */
export const searchQuerySchema = z.object({
  q: searchTextSchema,
  type: z.preprocess(value => value === '' ? undefined : value, z.enum(foundTypes, { error: `type: one of ${foundTypes.join(', ')}` }).optional()),
  page: z.string({ error: 'page: give one number' })
    .regex(/^[1-9]\d{0,2}$/, { error: `page: a whole number from 1 to ${lastPage}` })
    .transform(Number)
    .refine(page => page <= lastPage, { error: `page: a whole number from 1 to ${lastPage}` })
    .default(1),
  sort: z.enum(searchSorts, { error: `sort: one of ${searchSorts.join(', ')}` }).default('relevance'),
  locale: searchLocaleSchema,
  ...Object.fromEntries(facetNames.map(name => [name, facetSchema(name)])) as Record<FacetName, ReturnType<typeof facetSchema>>,
})
export type SearchQuery = z.output<typeof searchQuerySchema>

/** `GET /api/suggest`: what a reader is on the way to write. */
export const suggestQuerySchema = z.object({ q: searchTextSchema, locale: searchLocaleSchema })

/** A piece of a shown text; one that the query found is marked. Joined, the pieces are the text. */
export interface TextPart { text: string, isMatch: boolean }

/** One hit, shaped for the page. `path` has no language prefix; `locale` is the language of the entry itself. */
export interface SearchResult {
  documentId: string
  type: FoundType
  locale: string
  title: string
  summary: string
  titleParts: TextPart[]
  /** The summary, or the place in the text that the query found. */
  excerpt: TextPart[]
  path: string
  hats: number | null
  isDemo: boolean
  /** Chosen by the editors for just this query (server/search/best-bets.ts). */
  isBestBet: boolean
}

/** `label` is null for values that the interface names itself. `count` is with all other choices kept. */
export interface FacetValue { value: string, label: string | null, count: number, isChosen: boolean }

/** The reply of `GET /api/search`. */
export interface SearchReply {
  query: { q: string, type: FoundType | null, page: number, sort: SearchSort } & Record<FacetName, string[]>
  total: number
  page: number
  pageCount: number
  results: SearchResult[]
  facets: { type: { value: FoundType, count: number }[] } & Record<FacetName, FacetValue[]>
  /** The query with misspelt words mended, or null where nothing better is known. */
  didYouMean: string | null
}

/** The reply of `GET /api/suggest`: at most six. */
export interface SuggestReply { suggestions: { title: string, type: FoundType, locale: string, path: string }[] }
