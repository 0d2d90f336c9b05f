import type { Locale } from '@kokeboka/cms/contract'
import type { TextPart } from '../../shared/schemas/search.ts'
import { analyseText } from '@kokeboka/search-sync/norwegian'

/** As long as two lines on a wide screen. */
const excerptWords = 32
/** With fewer letters, a beginning is found in too many words to say anything. */
const shortestBeginning = 3
const wordPattern = /[\p{L}\p{N}]+/gu

interface Word { start: number, end: number, isMatch: boolean }

/**
 * Marks the words of a shown text that the query found. The engine cannot: it searches analysed words, so that «tilbud»
 * in the query is «anbod» in the text. `analysed` is the query as it was sent to the engine.
 */
export function markMatches(text: string, analysed: string, locale: Locale): TextPart[] {
  return toParts(text, findWords(text, analysed, locale), 0, text.length)
}

/** The summary where the query is in it, or nowhere; otherwise the place in the text with most of it. */
export function toExcerpt(summary: string, text: string, analysed: string, locale: Locale): TextPart[] {
  const summaryParts = markMatches(summary, analysed, locale)
  if (summary !== '' && summaryParts.some(part => part.isMatch))
    return summaryParts
  const words = findWords(text, analysed, locale)
  const first = findDensest(words)
  if (first === null)
    return summaryParts
  const [from, to] = [words[first], words[Math.min(first + excerptWords, words.length) - 1]]
  if (from === undefined || to === undefined)
    return summaryParts
  const parts = toParts(text, words, from.start, to.end)
  return [...(first > 0 ? [plain('… ')] : []), ...parts, ...(to.end < text.trimEnd().length ? [plain(' …')] : [])]
}

function findWords(text: string, analysed: string, locale: Locale): Word[] {
  const terms = analysed.split(' ').filter(term => term !== '')
  const beginning = terms.at(-1)
  const wanted = new Set(terms)
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => {
    const stems = analyseText(word, locale).split(' ')
    const isMatch = stems.some(stem => wanted.has(stem) || (beginning !== undefined && beginning.length >= shortestBeginning && stem.startsWith(beginning)))
    return { start: index, end: index + word.length, isMatch }
  })
}

/** The number of the first word of the stretch with most matches; it begins some words before its first match. */
function findDensest(words: readonly Word[]): number | null {
  const lead = 4
  let best: number | null = null
  let bestCount = 0
  for (const [index, word] of words.entries()) {
    if (!word.isMatch)
      continue
    const count = words.slice(index, index + excerptWords - lead).filter(other => other.isMatch).length
    if (count > bestCount) {
      bestCount = count
      best = Math.max(0, index - lead)
    }
  }
  return best
}

function toParts(text: string, words: readonly Word[], from: number, to: number): TextPart[] {
  const parts: TextPart[] = []
  let position = from
  for (const { start, end } of words.filter(word => word.isMatch && word.start >= from && word.end <= to)) {
    if (start > position)
      parts.push(plain(text.slice(position, start)))
    parts.push({ text: text.slice(start, end), isMatch: true })
    position = end
  }
  return position < to ? [...parts, plain(text.slice(position, to))] : parts
}

function plain(text: string): TextPart {
  return { text, isMatch: false }
}
