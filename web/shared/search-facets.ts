import type { Audience, Initiative, Phase } from '@kokeboka/cms/contract'

/** What a reader may narrow a search by, in the order of the page; the names are those of the address: `&hats=2&hats=3`. */
export const facetNames = ['audience', 'initiative', 'phase', 'hats', 'area', 'form', 'lang'] as const
export type FacetName = typeof facetNames[number]

const audiences: Audience[] = ['public-sector', 'entrepreneur']
const initiatives: Initiative[] = ['public-body', 'entrepreneur', 'joint']
const phases: Phase[] = ['before', 'during', 'after']

/** The values of a facet in their own order; null where they are codes of a vocabulary that editors may add to. */
export const facetValues: Record<FacetName, readonly string[] | null> = {
  audience: audiences,
  initiative: initiatives,
  phase: phases,
  hats: ['1', '2', '3', '4', '5'],
  area: null,
  form: null,
  lang: ['nb', 'nn', 'en', 'se'],
}

export const searchSorts = ['relevance', 'newest', 'title'] as const
export type SearchSort = typeof searchSorts[number]
