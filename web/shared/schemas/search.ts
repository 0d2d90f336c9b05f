import type { EntryType } from '../paths.ts'
import { z } from 'zod'
import { entryPaths, interfaceLocales } from '../paths.ts'

export const hitsPerPage = 12
/** The engine gives no more than 1,000 hits, and nobody leafs that far. */
const lastPage = 80

// eslint-disable-next-line no-control-regex -- control characters are what this rule is about
const controlCharacter = /[\u0000-\u0008\v\f\u000E-\u001F\u007F]/
const types = Object.keys(entryPaths) as [EntryType, ...EntryType[]]

/**
 * `GET /api/search` and the address of `/sok`. Unknown parameters are left out of account.
 * A text that is too long or holds control characters, a page that does not exist and a type that is not ours are
 * refused; `issues` names each.
 */
export const searchQuerySchema = z.object({
  q: z.string({ error: 'q: give one text' })
    .max(200, { error: 'q: at most 200 characters' })
    .refine(text => !controlCharacter.test(text), { error: 'q: control characters are not allowed' })
    .transform(text => text.trim())
    .default(''),
  type: z.enum(types, { error: `type: one of ${types.join(', ')}` }).optional(),
  page: z.string({ error: 'page: give one number' })
    .regex(/^[1-9]\d{0,2}$/, { error: `page: a whole number from 1 to ${lastPage}` })
    .transform(Number)
    .refine(page => page <= lastPage, { error: `page: a whole number from 1 to ${lastPage}` })
    .default(1),
  locale: z.enum(interfaceLocales, { error: `locale: one of ${interfaceLocales.join(', ')}` }).default('nb'),
})
export type SearchQuery = z.output<typeof searchQuerySchema>

/** One hit, shaped for the page. `path` has no language prefix; `locale` is the language of the entry itself. */
export interface SearchResult {
  documentId: string
  type: EntryType
  locale: string
  title: string
  summary: string
  path: string
  hats: number | null
  isDemo: boolean
}

/** The reply of `GET /api/search`. */
export interface SearchReply {
  query: { q: string, type: EntryType | null, page: number }
  total: number
  page: number
  pageCount: number
  results: SearchResult[]
  facets: { type: { value: EntryType, count: number }[] }
}
