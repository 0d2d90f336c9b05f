import type { Settings } from 'meilisearch'
import type { FilterableField, SearchRecord, SortableField } from '../../contract/index.ts'

// Lists held against the contract both ways: `satisfies` refuses a name that is not in it, the guard test in
// test/unit/index/settings.test.ts refuses one that is missing here.
export const SEARCHABLE = ['titleTerms', 'keyTerms', 'textTerms'] as const satisfies (keyof SearchRecord)[]

export const FILTERABLE = [
  'documentId',
  'type',
  'locale',
  'audiences',
  'initiative',
  'phases',
  'difficulty',
  'serviceAreas',
  'collaborationForms',
  'barriers',
  'municipality',
  'county',
  'stage',
  'evidence',
  'startsAt',
  'endsAt',
  'isDemo',
  '_updated',
] as const satisfies FilterableField[]

export const SORTABLE = ['publishedAt', 'startsAt', 'title'] as const satisfies SortableField[]

/** The index's settings, each with its reason. A change here gives a new version, and so a rebuild. */
export const INDEX_SETTINGS = {
  // Order is weight: a word of the title counts more than a key word, and that more than a word of the text.
  // Only analysed words are searched: the engine itself knows no Norwegian and folds å to a.
  searchableAttributes: [...SEARCHABLE],
  filterableAttributes: [...FILTERABLE],
  sortableAttributes: [...SORTABLE],
  // A document in several languages is found once.
  distinctAttribute: 'documentId',
  // Sort first: it counts only where a reader has asked for it, and then means what it says. A word of the title
  // beats words that stand close together in a long text: measured, nDCG@10 .857 against .846 with proximity first
  // (scripts/test/stack/relevance.test.ts).
  rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness'],
  // Readers misspell; analysed words are short, so the engine's own lengths (5 and 9) are kept.
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  // Fifty pages of twenty: more than anyone reads, and a bound on what one query can cost.
  pagination: { maxTotalHits: 1_000 },
  // 357 municipalities are the largest facet; only those with entries come, and 300 of them fill any list.
  faceting: { maxValuesPerFacet: 300 },
} satisfies Settings
