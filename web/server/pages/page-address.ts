/**
 * Invariant: two addresses that show the same page have the same key. Parameters that a page does not know are
 * dropped before rendering, so neither `utm_source` nor a flood of invented ones makes a new page.
 */
import type { EntryType } from '../../shared/paths.ts'
import { readChangesPath } from '../../shared/changes-path.ts'
import { hasFinder, readListChoices, toListQuery } from '../../shared/list-facets.ts'
import { isShownMonth } from '../../shared/month.ts'
import { comparisonNames, comparisonPath, entryPaths, interfaceLocales, isEntryType } from '../../shared/paths.ts'
import { facetNames } from '../../shared/search-facets.ts'
import { receiptPath, submissionsPath } from '../../shared/submission-forms.ts'
import { isPreviewPath } from '../preview/preview-headers.ts'

export type PageAddress
  = | { isGood: true, address: string, isKept: boolean }
    | { isGood: false }

/** The page that a form is about, without the prefix of a language. */
const entryAddress = /^\/[a-z]{1,40}\/[\w-]{1,200}$/

/** The official numbers of a municipality and a county. */
const placeParameters = { kommune: /^\d{4}$/, fylke: /^\d{2}$/ }

/** Which parameters each page takes, and which values of them mean anything. */
const parametersOf: Record<string, Record<string, Pick<RegExp, 'test'>>> = {
  '/arrangementer': { fylke: /^\d{2}$/, maned: { test: month => isShownMonth(month, Date.now()) } },
  [comparisonPath]: Object.fromEntries(comparisonNames.map(name => [name, /^[\w-]{1,200}$/])),
  '/send-inn/rettelse': { side: entryAddress },
  '/send-inn/nyttig': { side: entryAddress },
  [receiptPath]: { nr: /^[\w.-]{1,200}$/ },
  '/innbygging/behov': placeParameters,
  '/innbygging/arrangementer': placeParameters,
  // Passed on as they are: the search page refuses bad ones with a sentence.
  '/sok': Object.fromEntries(['q', 'type', 'page', 'sort', ...facetNames].map(name => [name, /^[\s\S]*$/])),
}

const submissionAddress = new RegExp(`^(?:/(?:${interfaceLocales.join('|')}))?${submissionsPath}/`)

/** Which page of what has become of an entry; the first has no number. The CMS looks through so many that two digits do. */
const changesParameters: typeof parametersOf[string] = { side: /^(?:[2-9]|[1-9]\d)$/ }

/** Forms carry the moment they were shown, and receipts are for one reader. */
export function isSubmissionPath(address: string): boolean {
  return submissionAddress.test(address)
}

/** The key to one draft; the page asks the CMS whether it fits. */
const previewParameters: typeof parametersOf[string] = { locale: /^[a-z]{2}$/, expires: /^\d{1,15}$/, signature: /^[0-9a-f]{1,128}$/ }

const localePrefix = new RegExp(`^/(?:${interfaceLocales.join('|')})(?=/|$)`)

/** Which list has an address, of those that can be narrowed. */
const listTypes = new Map<string, EntryType>(Object.keys(entryPaths).filter(isEntryType).filter(hasFinder).map(type => [entryPaths[type], type]))

/** Normalises the path and query of a request (`/oppskrifter/?b=1` → `/oppskrifter`). Not good: broken encoding. */
export function toPageAddress(requestPath: string): PageAddress {
  const queryAt = requestPath.indexOf('?')
  const rawPath = queryAt === -1 ? requestPath : requestPath.slice(0, queryAt)
  const path = rawPath.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '')
  try {
    decodeURIComponent(path)
  }
  catch {
    return { isGood: false }
  }
  const page = path.replace(localePrefix, '') || '/'
  const listType = listTypes.get(page)
  if (listType !== undefined) {
    const query = queryAt === -1 ? '' : toListQuery(readListChoices(listType, requestPath.slice(queryAt + 1)))
    // A list that is narrowed is made anew each time, out of a list that is kept: its addresses have no end (ADR 008).
    return { isGood: true, address: query === '' ? path : `${path}?${query}`, isKept: query === '' }
  }
  const isPreview = isPreviewPath(page)
  const allowed = isPreview ? previewParameters : readChangesPath(page) !== null ? changesParameters : parametersOf[page]
  // Search results follow the index, which has no tags, and their number is unbounded. A preview is for one editor.
  // Which examples are put side by side has no end either.
  const isKept = page !== '/sok' && page !== comparisonPath && !isPreview && !isSubmissionPath(page)
  if (allowed === undefined || queryAt === -1)
    return { isGood: true, address: path, isKept }
  const given = new URLSearchParams(requestPath.slice(queryAt + 1))
  const used = new URLSearchParams()
  for (const [name, pattern] of Object.entries(allowed)) {
    // A facet of the search may be chosen several times; elsewhere a second value means nothing.
    for (const value of page === '/sok' ? given.getAll(name) : given.getAll(name).slice(0, 1)) {
      if (value !== '' && pattern.test(value))
        used.append(name, value)
    }
  }
  const query = used.toString()
  return { isGood: true, address: query === '' ? path : `${path}?${query}`, isKept }
}
