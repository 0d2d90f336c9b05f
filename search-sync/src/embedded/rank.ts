import type { IndexStore } from './index-store.ts'
import type { Candidates, QueryWord, WordMatch } from './match-words.ts'
import type { Compare, SortKey } from './sort-rule.ts'
import { EngineError } from './errors.ts'
import { fieldOf, positionOf } from './postings.ts'
import { selectFirst } from './select-first.ts'
import { sortRule } from './sort-rule.ts'

/** As in Meilisearch: words farther apart than this are equally far. */
const MAX_DISTANCE = 8
/** First positions are told apart roughly: 0, 1, 2–3, 4–7 … */
const MAX_POSITION_STEP = 17

export interface RankedDocument { number: number, /** 1 is a perfect match. */ toScore: () => number }

/** What was found, put in order only as far as somebody looks: most of it is merely counted. */
export interface Ranking {
  /** In no order. */
  numbers: readonly number[]
  /** The first so many, best first. */
  first: (count: number) => RankedDocument[]
  /** Only the best of those that `groupOf` gives the same number; those for which it gives none stay. */
  keepBestOfEach: (groupOf: (documentNumber: number) => number | undefined) => Ranking
}

/** A rule of cost: lower is better, and always below `max`. */
interface CostRule { max: number, toCost: (matches: WordMatch[]) => number }
type Rule = CostRule | Compare

/** A document to be ordered. `at` is its place among the contenders, by which its joined costs are kept. */
interface Contender { at: number, number: number, order: number, matches: WordMatch[] }

/** Orders documents by the index's ranking rules, each breaking the ties of those before; then by first arrival. */
export function rankDocuments(index: IndexStore, candidates: Candidates, words: readonly QueryWord[], sort: readonly SortKey[]): Ranking {
  const rules = index.settings.rankingRules.flatMap(name => toRules(name, index, words, sort))
  const contenders: Contender[] = Array.from(candidates, ([number, matches], at) => ({ at, number, order: index.orderOf(number), matches }))
  const compares = joinCosts(rules, contenders)
  const compare = (one: Contender, other: Contender): number => {
    for (const rule of compares) {
      const difference = rule(one, other)
      if (difference !== 0)
        return difference
    }
    return one.order - other.order
  }
  return toRanking(contenders, compare, rules.filter(rule => typeof rule !== 'function'))
}

function toRanking(contenders: readonly Contender[], compare: (one: Contender, other: Contender) => number, costs: readonly CostRule[]): Ranking {
  let known: { count: number, first: Contender[] } | undefined
  return {
    numbers: contenders.map(({ number }) => number),
    first(count) {
      if (known === undefined || known.count < count)
        known = { count, first: selectFirst(contenders, count, compare) }
      return known.first.slice(0, count).map(({ number, matches }) => ({ number, toScore: () => toScore(matches, costs) }))
    },
    keepBestOfEach(groupOf) {
      const best = new Map<number, Contender>()
      const alone: Contender[] = []
      for (const contender of contenders) {
        const group = groupOf(contender.number)
        if (group === undefined) {
          alone.push(contender)
          continue
        }
        const other = best.get(group)
        if (other === undefined || compare(contender, other) < 0)
          best.set(group, contender)
      }
      return toRanking([...best.values(), ...alone], compare, costs)
    },
  }
}

function toRules(name: string, index: IndexStore, words: readonly QueryWord[], sort: readonly SortKey[]): Rule[] {
  if (name === 'sort')
    return sort.map(key => sortRule(index, key))
  const custom = /^(.+):(asc|desc)$/.exec(name)
  if (custom?.[1] !== undefined)
    return [sortRule(index, { attribute: custom[1], isDescending: custom[2] === 'desc' })]
  if (words.length === 0)
    return []
  const count = words.length
  const fields = Math.max(1, index.inverted.fields.length)
  switch (name) {
    case 'words':
      return [{ max: count, toCost: matches => count - matches.length }]
    case 'typo':
      return [{ max: 1 + words.reduce((sum, word) => sum + word.typos, 0), toCost: matches => total(matches, match => match.typos) }]
    case 'proximity':
      return count === 1 ? [] : [{ max: 1 + (count - 1) * MAX_DISTANCE, toCost: totalDistance }]
    case 'attributeRank':
      return [{ max: 1 + count * fields, toCost: matches => total(matches, match => fieldOf(match.best)) }]
    case 'wordPosition':
      return [{ max: 1 + count * MAX_POSITION_STEP, toCost: matches => total(matches, match => 32 - Math.clz32(positionOf(match.best))) }]
    case 'attribute':
      return [...toRules('attributeRank', index, words, sort), ...toRules('wordPosition', index, words, sort)]
    case 'exactness':
      return [{ max: 1 + count, toCost: matches => count - total(matches, match => match.isExact ? 1 : 0) }]
    default:
      throw new EngineError('invalid_settings_ranking_rules', `\`${name}\` is not a ranking rule`)
  }
}

/**
 * Joins neighbouring cost rules into one number a document, worked out once rather than at each comparison. With ten
 * words and a thousand fields the number is still exact. The numbers of all are one typed array: a list for each
 * document was much of what a search left for the garbage collector.
 */
function joinCosts(rules: readonly Rule[], contenders: readonly Contender[]): ((one: Contender, other: Contender) => number)[] {
  const compares: ((one: Contender, other: Contender) => number)[] = []
  for (let at = 0; at < rules.length; at++) {
    const joined: CostRule[] = []
    for (let rule = rules[at]; typeof rule === 'object'; rule = rules[++at])
      joined.push(rule)
    if (joined.length > 0) {
      const costs = Float64Array.from(contenders, ({ matches }) => joined.reduce((key, { max, toCost }) => key * max + toCost(matches), 0))
      compares.push((one, other) => (costs[one.at] ?? 0) - (costs[other.at] ?? 0))
    }
    const rule = rules[at]
    if (typeof rule === 'function')
      compares.push((one, other) => rule(one.number, other.number))
  }
  return compares
}

function total(matches: WordMatch[], toCost: (match: WordMatch) => number): number {
  return matches.reduce((sum, match) => sum + toCost(match), 0)
}

function totalDistance(matches: WordMatch[]): number {
  let sum = 0
  for (let at = 1; at < matches.length; at++)
    sum += distanceBetween(matches[at - 1]?.places ?? [], matches[at]?.places ?? []) - 1
  return sum
}

function distanceBetween(before: number[], after: number[]): number {
  let best = MAX_DISTANCE
  for (const one of before) {
    for (const other of after) {
      if (fieldOf(one) !== fieldOf(other))
        continue
      const step = positionOf(other) - positionOf(one)
      // Words in the wrong order count one farther.
      best = Math.min(best, step > 0 ? step : 1 - step)
    }
  }
  return Math.max(1, best)
}

/** Meilisearch's sum: each rule divides what the rules before it left undecided. */
function toScore(matches: WordMatch[], rules: readonly CostRule[]): number {
  let [rank, max] = [1, 1]
  for (const rule of rules) {
    rank = (rank - 1) * rule.max + Math.max(1, rule.max - rule.toCost(matches))
    max *= rule.max
  }
  return rank / max
}
