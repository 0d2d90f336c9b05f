import type { IndexStore } from './index-store.ts'
import type { SimilarWord } from './similar-words.ts'
import { allowedTypos, findSimilarWords } from './similar-words.ts'
import { splitWords } from './words.ts'

/** As Meilisearch: words after the tenth are not read. */
const MAX_QUERY_WORDS = 10
/** Enough to find the closest pair; a word said a hundred times is not remembered a hundred times. */
const MAX_PLACES = 16
const NO_PLACES: number[] = []

export interface QueryWord { text: string, typos: number, isPrefix: boolean }

/** How one word of the query occurs in one document. */
export interface WordMatch { typos: number, isExact: boolean, /** The first place in the weightiest field. */ best: number, places: number[] }
/** By document number. */
export type WordMatches = Map<number, WordMatch>
/** The matched words of each document, in the order of the query, from the first on. */
export type Candidates = Map<number, WordMatch[]>

/** The words of a query; only the last may be half typed, unless a space follows it. */
export function readQueryWords(query: string, { settings }: IndexStore): QueryWord[] {
  const all = splitWords(query)
  const endsOpen = all.at(-1)?.end === query.length
  const words = all.filter(word => !settings.stopWords.includes(word.text)).slice(0, MAX_QUERY_WORDS)
  return words.map(word => ({
    text: word.text,
    typos: allowedTypos(word.text, settings.typoTolerance),
    isPrefix: endsOpen && word === all.at(-1),
  }))
}

interface Remembered { key: string, revision: number, matches: WordMatches[] }
/** A multi-search asks for the same words twice: once for hits, once for counts. */
const remembered = new WeakMap<IndexStore, Remembered>()

/** For each word, the documents in which it occurs in one of the fields (all searchable ones where none are given). */
export function matchWords(index: IndexStore, words: readonly QueryWord[], fields: readonly string[] | undefined): WordMatches[] {
  const key = JSON.stringify([words, fields])
  const last = remembered.get(index)
  if (last?.key === key && last.revision === index.revision)
    return last.matches
  const matches = words.map(word => matchWord(index, word, { fields, maxPlaces: words.length > 1 ? MAX_PLACES : 0 }))
  remembered.set(index, { key, revision: index.revision, matches })
  return matches
}

/** Words found alike, of the present revision: a question asks for each of its words in several fields. */
interface SimilarMemo { revision: number, byWord: Map<string, SimilarWord[]> }
const similarMemos = new WeakMap<IndexStore, SimilarMemo>()
/** Emptied when full: a few questions' words. */
const MAX_SIMILAR = 100

function recallSimilar(index: IndexStore, { text, typos, isPrefix }: QueryWord): SimilarWord[] {
  const known = similarMemos.get(index)
  const memo = known?.revision === index.revision && known.byWord.size < MAX_SIMILAR ? known : { revision: index.revision, byWord: new Map<string, SimilarWord[]>() }
  similarMemos.set(index, memo)
  const key = `${text} ${typos} ${isPrefix}`
  const similar = memo.byWord.get(key) ?? findSimilarWords(index.inverted, text, typos, isPrefix)
  memo.byWord.set(key, similar)
  return similar
}

interface Matching { fields: readonly string[] | undefined, /** A single word is near itself: no places are kept. */ maxPlaces: number }

function matchWord(index: IndexStore, word: QueryWord, { fields, maxPlaces }: Matching): WordMatches {
  const { inverted, settings } = index
  const isSearched = inverted.fields.map(field => fields === undefined || fields.includes(field))
  const isExactOnly = inverted.fields.map(field => settings.typoTolerance.disableOnAttributes.includes(field))
  const matches: WordMatches = new Map()
  for (const similar of recallSimilar(index, word)) {
    const isWanted = (field: number): boolean => isSearched[field] === true && (similar.typos === 0 || isExactOnly[field] !== true)
    similar.postings.forEach(isWanted, (documentNumber, place) => {
      if (!index.isLive(documentNumber))
        return
      const match = matches.get(documentNumber)
      if (match === undefined) {
        matches.set(documentNumber, { typos: similar.typos, isExact: similar.isExact, best: place, places: maxPlaces === 0 ? NO_PLACES : [place] })
        return
      }
      match.typos = Math.min(match.typos, similar.typos)
      match.isExact ||= similar.isExact
      match.best = Math.min(match.best, place)
      if (match.places.length < maxPlaces)
        match.places.push(place)
    })
  }
  return matches
}

/** The documents that a query finds: those with the first word (`last`), or with every word (`all`). */
export function findCandidates(matchesByWord: readonly WordMatches[], isAllWanted: boolean, passes: (documentNumber: number) => boolean): Candidates {
  const candidates: Candidates = new Map()
  const [first, ...rest] = matchesByWord
  for (const [number, match] of first ?? []) {
    const matches = [match]
    for (const next of rest) {
      const nextMatch = next.get(number)
      if (nextMatch === undefined)
        break
      matches.push(nextMatch)
    }
    if ((!isAllWanted || matches.length === matchesByWord.length) && passes(number))
      candidates.set(number, matches)
  }
  return candidates
}
