import type { EngineDocument } from './engine-document.ts'
import type { DocumentTest } from './filter/compile-filter.ts'
import type { IndexStore } from './index-store.ts'
import type { QueryWord } from './match-words.ts'
import type { RankedDocument, Ranking } from './rank.ts'
import type { SearchRequest } from './search-request.ts'
import type { SortKey } from './sort-rule.ts'
import { pickFields } from './engine-document.ts'
import { EngineError } from './errors.ts'
import { countFacets } from './facets.ts'
import { compileFilter } from './filter/compile-filter.ts'
import { narrowByValues } from './filter/narrow-by-values.ts'
import { parseFilter } from './filter/parse-filter.ts'
import { formatHit } from './format-hit.ts'
import { findCandidates, matchWords, readQueryWords } from './match-words.ts'
import { rankDocuments } from './rank.ts'

/** Searches one index and answers with Meilisearch's body. Throws EngineError `invalid_search_…`. */
export function searchIndex(index: IndexStore, request: SearchRequest): Record<string, unknown> {
  const startedAt = performance.now()
  const words = readQueryWords(request.q ?? '', index)
  const { ranked, found } = findOnce(index, request, words)
  const { maxTotalHits } = index.settings.pagination
  const isPaged = typeof request.page === 'number' || typeof request.hitsPerPage === 'number'
  // As Meilisearch: an exact count is of distinct documents, an estimated one is not.
  const counted = isPaged ? found : ranked
  const paging = isPaged ? pageOf(request, Math.min(found.numbers.length, maxTotalHits)) : rangeOf(request, Math.min(counted.numbers.length, maxTotalHits))
  return {
    hits: found.first(Math.min(paging.to, maxTotalHits)).slice(paging.from).map(hit => toHit(index, hit, request, words)),
    query: request.q ?? '',
    processingTimeMs: Math.round(performance.now() - startedAt),
    ...paging.reply,
    ...(request.facets ? countFacets(index, counted.numbers, request.facets) : {}),
  }
}

interface Found { /** All that match. */ ranked: Ranking, /** The same, each document once. */ found: Ranking }
const lastFound = new WeakMap<IndexStore, { key: string, revision: number, result: Found }>()

/** A page of hits and its facet counts are often asked for side by side, and are the same search. */
function findOnce(index: IndexStore, request: SearchRequest, words: readonly QueryWord[]): Found {
  const { q, filter, sort, distinct, attributesToSearchOn, matchingStrategy } = request
  const key = JSON.stringify([q, filter, sort, distinct, attributesToSearchOn, matchingStrategy])
  const last = lastFound.get(index)
  if (last?.key === key && last.revision === index.revision)
    return last.result
  const attribute = distinct ?? index.settings.distinctAttribute
  const ranked = rank(index, request, words)
  const result = { ranked, found: attribute === null ? ranked : ranked.keepBestOfEach(toGroups(index, requireDistinct(index, attribute))) }
  lastFound.set(index, { key, revision: index.revision, result })
  return result
}

function rank(index: IndexStore, request: SearchRequest, words: readonly QueryWord[]): Ranking {
  const filter = parseFilter(request.filter)
  const test = filter === undefined ? undefined : compileFilter(filter, index.settings.filterableAttributes)
  const narrowed = filter === undefined ? undefined : narrowByValues(index, filter)
  const passes = test === undefined ? () => true : narrowed === undefined ? index.rememberVerdicts(JSON.stringify(filter), test) : testOnly(index, narrowed, test)
  const sort = parseSort(index, request.sort ?? [])
  const fields = requireSearchable(index, request.attributesToSearchOn ?? undefined)
  if (words.length === 0)
    return rankDocuments(index, new Map((narrowed ?? index.numbers()).filter(passes).map(number => [number, []])), words, sort)
  const matches = matchWords(index, words, fields)
  // «frequency» demands the rarest word and drops the most frequent first.
  const ordered = request.matchingStrategy === 'frequency' ? matches.toSorted((one, other) => one.size - other.size) : matches
  return rankDocuments(index, findCandidates(ordered, request.matchingStrategy === 'all', passes), words, sort)
}

/** Few documents are left: each is tested once, and nothing is remembered that a later search would not ask for. */
function testOnly(index: IndexStore, narrowed: readonly number[], test: DocumentTest): (documentNumber: number) => boolean {
  const passing = new Set(narrowed.filter(number => test(index.at(number))))
  return number => passing.has(number)
}

/** Documents without the attribute are each their own. */
function toGroups(index: IndexStore, attribute: string): (documentNumber: number) => number | undefined {
  const column = index.column(attribute)
  return number => column.firstOf(number)
}

function toHit(index: IndexStore, { number, toScore }: RankedDocument, request: SearchRequest, words: readonly QueryWord[]): EngineDocument {
  const displayed = pickFields(index.at(number), index.settings.displayedAttributes)
  const hit = pickFields(displayed, request.attributesToRetrieve ?? ['*'])
  const formatted = formatHit(hit, request, words)
  return { ...hit, ...(formatted && { _formatted: formatted }), ...(request.showRankingScore === true && { _rankingScore: toScore() }) }
}

interface Paging { from: number, to: number, reply: Record<string, number> }

function pageOf(request: SearchRequest, totalHits: number): Paging {
  const [page, hitsPerPage] = [request.page ?? 1, request.hitsPerPage ?? 20]
  const from = page === 0 ? 0 : (page - 1) * hitsPerPage
  const totalPages = hitsPerPage === 0 ? 0 : Math.ceil(totalHits / hitsPerPage)
  return { from, to: page === 0 ? 0 : from + hitsPerPage, reply: { hitsPerPage, page, totalPages, totalHits } }
}

function rangeOf(request: SearchRequest, estimatedTotalHits: number): Paging {
  const [offset, limit] = [request.offset ?? 0, request.limit ?? 20]
  return { from: offset, to: offset + limit, reply: { limit, offset, estimatedTotalHits } }
}

function parseSort(index: IndexStore, sort: readonly string[]): SortKey[] {
  const { sortableAttributes, rankingRules } = index.settings
  if (sort.length > 0 && !rankingRules.includes('sort'))
    throw new EngineError('invalid_search_sort', 'You must specify where `sort` is listed in the rankingRules setting to use the sort parameter at search time.')
  return sort.map((key) => {
    const [, attribute, direction] = /^(.+):(asc|desc)$/.exec(key) ?? []
    if (attribute === undefined)
      throw new EngineError('invalid_search_sort', `Invalid syntax for the sort parameter: expected expression ending by \`:asc\` or \`:desc\`, found \`${key}\`.`)
    if (!sortableAttributes.includes(attribute))
      throw new EngineError('invalid_search_sort', `Attribute \`${attribute}\` is not sortable. Available sortable attributes are: \`${sortableAttributes.toSorted().join(', ')}\`.`)
    return { attribute, isDescending: direction === 'desc' }
  })
}

function requireSearchable(index: IndexStore, fields: string[] | undefined): string[] | undefined {
  const { searchableAttributes } = index.settings
  const unknown = fields?.find(field => field !== '*' && !searchableAttributes.includes('*') && !searchableAttributes.includes(field))
  if (unknown !== undefined)
    throw new EngineError('invalid_search_attributes_to_search_on', `Attribute \`${unknown}\` is not searchable. Available searchable attributes are: \`${searchableAttributes.join(', ')}\`.`)
  return fields?.includes('*') ? undefined : fields
}

function requireDistinct(index: IndexStore, attribute: string): string {
  if (attribute !== index.settings.distinctAttribute && !index.settings.filterableAttributes.includes(attribute))
    throw new EngineError('invalid_search_distinct', `Attribute \`${attribute}\` is not filterable and thus, cannot be used as distinct attribute.`)
  return attribute
}
