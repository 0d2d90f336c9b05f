import type { Locale } from '@kokeboka/cms/contract'
import { analyseText } from '@kokeboka/search-sync/norwegian'

/** Shorter words have a neighbour one letter away far too often. */
const shortestWord = 4
/** From so many letters on, two wrong ones may still be one slip. */
const longWord = 8
const wordPattern = /[\p{L}\p{N}]+/gu

/** The words of the cookbook's titles and summaries, in lower case: how often each stands there, and their stems. */
export interface KnownWords { counts: ReadonlyMap<string, number>, stems: ReadonlySet<string> }
/** A text that readers see, and its language. */
export interface ShownText { text: string, locale: Locale }

/** Knows the words that are long enough to be misspelt. */
export function learnWords(texts: Iterable<ShownText>): KnownWords {
  const counts = new Map<string, number>()
  const stems = new Set<string>()
  for (const { text, locale } of texts) {
    for (const word of toWords(text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
      stems.add(analyseText(word, locale))
    }
  }
  return { counts, stems }
}

/**
 * The query with every unknown word replaced by the nearest known one; null where all are known, or nothing is near.
 * A word is known where the cookbook has any form of it, or a word that begins with it.
 */
export function findBetterSpelling(q: string, { counts, stems }: KnownWords, locale: Locale): string | null {
  let isMended = false
  const better = q.replaceAll(wordPattern, (written) => {
    const word = written.toLocaleLowerCase('nb')
    if (word.length < shortestWord || counts.has(word) || stems.has(analyseText(word, locale)) || [...counts.keys()].some(other => other.startsWith(word)))
      return written
    const nearest = findNearest(word, counts)
    isMended ||= nearest !== null
    return nearest ?? written
  })
  return isMended ? better : null
}

function findNearest(word: string, counts: KnownWords['counts']): string | null {
  const most = word.length >= longWord ? 2 : 1
  let best: { word: string, distance: number, count: number } | null = null
  for (const [other, count] of counts) {
    if (Math.abs(other.length - word.length) > most)
      continue
    const distance = editDistance(word, other, most)
    if (distance <= most && (best === null || distance < best.distance || (distance === best.distance && count > best.count)))
      best = { word: other, distance, count }
  }
  return best?.word ?? null
}

/** Letters added, left out, changed or swapped with a neighbour; above `most` it only says that it is more. */
function editDistance(one: string, other: string, most: number): number {
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current.push(Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      ))
    }
    if (Math.min(...current) > most)
      return most + 1
    before = above
    above = current
  }
  return above[other.length] ?? most + 1
}

function toWords(text: string): string[] {
  return Array.from(text.toLocaleLowerCase('nb').matchAll(wordPattern), ([word]) => word).filter(word => word.length >= shortestWord)
}
