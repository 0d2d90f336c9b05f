import type { InvertedIndex } from './inverted-index.ts'
import type { Postings } from './postings.ts'
import type { EngineSettings } from './settings.ts'
import { editDistance } from './edit-distance.ts'

/** A word of the index that a word of the query stands for. */
export interface SimilarWord { text: string, typos: number, isExact: boolean, postings: Postings }

/** How many typos a word of the query may have: 0, 1 or 2 by its length. */
export function allowedTypos(word: string, settings: EngineSettings['typoTolerance']): number {
  if (!settings.enabled || settings.disableOnWords.includes(word) || (settings.disableOnNumbers && /^\d+$/.test(word)))
    return 0
  const { oneTypo, twoTypos } = settings.minWordSizeForTypos
  return word.length >= twoTypos ? 2 : word.length >= oneTypo ? 1 : 0
}

/** The words of the index within the allowed typos of `typed`, or (for the last word) beginning so. */
export function findSimilarWords(index: InvertedIndex, typed: string, typos: number, isPrefix: boolean): SimilarWord[] {
  const found = new Map<string, SimilarWord>()
  const add = (text: string, postings: Postings, distance: number): void => {
    const known = found.get(text)
    if (known === undefined || known.typos > distance)
      found.set(text, { text, typos: distance, isExact: text === typed, postings })
  }
  if (isPrefix) {
    for (const [text, postings] of index.words.atPrefix(typed))
      add(text, postings, 0)
  }
  else {
    const postings = index.words.get(typed)
    if (postings !== undefined)
      add(typed, postings, 0)
  }
  if (typos > 0)
    addMisspelt(index, typed, typos, isPrefix, add)
  return [...found.values()]
}

type Add = (text: string, postings: Postings, distance: number) => void

function addMisspelt(index: InvertedIndex, typed: string, typos: number, isPrefix: boolean, add: Add): void {
  const addIfNear = (text: string, postings: Postings): void => {
    const distance = editDistance(typed, text, typos, isPrefix)
    if (distance <= typos)
      add(text, postings, distance)
  }
  // A change of the first letter costs both typos, so nearly every candidate of a half typed word begins alike.
  if (isPrefix) {
    for (const [text, postings] of index.words.atPrefix(typed.charAt(0)))
      addIfNear(text, postings)
  }
  for (const [text, [postings]] of index.words.fuzzyGet(typed, typos))
    addIfNear(text, postings)
  // The tree does not know that two neighbours swapped are one typo.
  for (let at = 0; at + 1 < typed.length; at++) {
    const swapped = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2)
    const postings = index.words.get(swapped)
    if (postings !== undefined)
      addIfNear(swapped, postings)
  }
}
