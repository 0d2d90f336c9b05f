/**
 * Norwegian for a search engine that has none: used on every text that goes into the index and on every query, so
 * that the two meet. Pure: no I/O, no state but a memo.
 */
import type { Locale } from '@kokeboka/cms/contract'
import { analyseQueryWords } from './analyse-query.ts'
import { analyseWord } from './analyse-word.ts'
import { tokenise } from './tokenise.ts'

export interface AnalysedQuery {
  /** What the query is about, in the reader's order: one stem a word, without stop words. */
  terms: string[]
  /**
   * What to send to the engine as `q`, with matching strategy `last`: the most telling stems first, since the engine
   * drops words from the end; a half typed word last, since the engine completes the last one.
   * Empty only when the text has no letters or digits.
   */
  query: string
  /** Stems of the field's own words that the reader's everyday words may mean; not in `query`. Best counted for less. */
  related: string[]
}

/**
 * The words of a text as the index wants them: stems, compound parts and far-off written forms, each once, in the
 * order of the text, split by spaces. Lower case a–z and 0–9 only for Norwegian text.
 */
export function analyseText(text: string, locale: Locale): string {
  const terms = new Set<string>()
  for (const token of tokenise(text)) {
    const { stem, parts, surface } = analyseWord(token, locale)
    for (const part of parts)
      terms.add(part)
    terms.add(stem)
    if (surface !== undefined)
      terms.add(surface)
  }
  return [...terms].join(' ')
}

/** The same analysis for what a reader typed. Any length and any characters are fine. */
export function analyseQuery(text: string, locale: Locale): AnalysedQuery {
  return analyseQueryWords(text, locale)
}
