/**
 * What each list can be narrowed by: the one place to change it. The names are those of the address
 * (`/oppskrifter?hats=2&hats=3&area=folkehelse`) and, where the search has the same facet, the search's own.
 */
import type { EntryType } from './paths.ts'
import { facetValues } from './search-facets.ts'

export const listFacetNames = ['audience', 'initiative', 'phase', 'hats', 'kind', 'stage', 'outcome', 'evidence', 'area', 'form', 'barrier', 'income', 'who', 'municipality', 'county', 'lang'] as const
export type ListFacetName = typeof listFacetNames[number]
/** What a reader has chosen; `q` is words that the title or the summary must hold. */
export type ListChoices = { q: string } & Record<ListFacetName, string[]>

/** In the order of the page. A facet that divides nothing is not shown (server/lists/to-list-page.ts). */
export const listFacets: Partial<Record<EntryType, readonly ListFacetName[]>> = {
  'recipe': ['audience', 'initiative', 'phase', 'hats', 'area', 'form', 'barrier', 'lang'],
  'example': ['stage', 'initiative', 'evidence', 'area', 'form', 'barrier', 'municipality', 'lang'],
  'template': ['kind', 'audience', 'phase', 'form', 'barrier'],
  'agreement-draft': ['kind', 'audience', 'phase', 'form', 'barrier'],
  'idea': ['audience', 'area', 'form', 'barrier', 'lang'],
  'meeting-place': ['audience', 'municipality', 'county', 'area', 'lang'],
  'provider': ['area', 'form', 'income', 'municipality', 'county', 'lang'],
  'need': ['outcome', 'area', 'form', 'municipality', 'lang'],
  'support-scheme': ['audience', 'area', 'form', 'lang'],
  'question': ['audience', 'area', 'form', 'barrier', 'lang'],
  'glossary-term': ['audience', 'phase'],
  'barrier': ['who'],
  'collaboration-form': [],
  'income-model': [],
  'service-area': [],
}

/** The values that are ours, in their own order; the rest are codes and slugs that editors may add to. */
const ownValues: Partial<Record<ListFacetName, readonly string[]>> = {
  audience: facetValues.audience ?? [],
  initiative: facetValues.initiative ?? [],
  phase: facetValues.phase ?? [],
  hats: facetValues.hats ?? [],
  stage: ['idea', 'pilot', 'evaluation', 'operation', 'spread', 'ended'],
  outcome: ['open', 'in-dialogue', 'pilot', 'solved', 'withdrawn'],
  evidence: ['0', '1', '2', '3', '4', '5'],
  who: ['public-body', 'entrepreneur', 'both'],
  lang: facetValues.lang ?? [],
}

const code = /^[\w-]{1,80}$/
/** More than the longest list of choices on any page. */
const mostValues = 40
const longestText = 100

/** The order of a facet's values, or null where they are sorted by name. */
export function findValueOrder(name: ListFacetName): readonly string[] | null {
  return ownValues[name] ?? null
}

export function hasFinder(type: EntryType): boolean {
  return listFacets[type] !== undefined
}

/** The choices in a query string; what the type does not know, and what means nothing, falls away. */
export function readListChoices(type: EntryType, query: string): ListChoices {
  const given = new URLSearchParams(query)
  const known = listFacets[type] ?? []
  const values = (name: ListFacetName) => [...new Set(given.getAll(name))].filter(value => (ownValues[name]?.includes(value) ?? code.test(value))).slice(0, mostValues)
  const facets = Object.fromEntries(listFacetNames.map(name => [name, known.includes(name) ? values(name) : []])) as Record<ListFacetName, string[]>
  return { ...facets, q: (given.get('q') ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, longestText) }
}

/** The query string of some choices, in one order; empty where nothing is chosen. */
export function toListQuery(choices: ListChoices): string {
  const query = new URLSearchParams(choices.q === '' ? {} : { q: choices.q })
  for (const name of listFacetNames)
    choices[name].forEach(value => query.append(name, value))
  return query.toString()
}
