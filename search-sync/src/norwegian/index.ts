/**
 * Norwegian for a search engine that has none: used on every text that goes into the index and on every query, so
 * that the two meet. Pure: no I/O, no state but a memo.
 */
import type { Locale } from '@kokeboka/cms/contract'
import { analyseQueryWords } from './analyse-query.ts'
import { analyseWord } from './analyse-word.ts'
import { splitWords, toToken } from './tokenise.ts'

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

/** Texts repeat words; the memo makes a rebuild several times faster. Emptied when full, to bound memory. */
const MEMO_SIZE = 20_000
/** The two written standards are analysed alike. */
const ofNorwegian = new Map<string, readonly string[]>()
const memo: Record<Locale, Map<string, readonly string[]>> = { nb: ofNorwegian, nn: ofNorwegian, en: new Map(), se: new Map() }

/**
 * The words of a text as the index wants them: stems, compound parts and far-off written forms, each once, in the
 * order of the text, split by spaces. Lower case a–z and 0–9 only for Norwegian text.
 */
export function analyseText(text: string, locale: Locale): string {
  const terms = new Set<string>()
  for (const word of splitWords(text)) {
    for (const term of toTerms(word, locale))
      terms.add(term)
  }
  return [...terms].join(' ')
}

function toTerms(written: string, locale: Locale): readonly string[] {
  const known = memo[locale]
  const found = known.get(written)
  if (found !== undefined)
    return found
  if (known.size >= MEMO_SIZE)
    known.clear()
  const { stem, parts, surface } = analyseWord(toToken(written), locale)
  const terms = [...parts, stem, ...(surface === undefined ? [] : [surface])]
  known.set(written, terms)
  return terms
}

/** The same analysis for what a reader typed. Any length and any characters are fine. */
export function analyseQuery(text: string, locale: Locale): AnalysedQuery {
  return analyseQueryWords(text, locale)
}
