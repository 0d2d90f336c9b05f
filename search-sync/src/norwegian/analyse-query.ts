import type { Locale } from '@kokeboka/cms/contract'
import type { AnalysedQuery } from './index.ts'
import type { Token } from './tokenise.ts'
import { analyseWord } from './analyse-word.ts'
import { canonicalStem } from './canonical-stem.ts'
import { completeWord } from './complete-word.ts'
import { englishStopWords, everydayWords, norwegianStopWords } from './data/stop-words.ts'
import { relatedTerms } from './related-terms.ts'
import { spellForEngine } from './spell-for-engine.ts'
import { tokenise } from './tokenise.ts'

/** A reader's question is in its first words; the rest of a pasted page is not read. */
const MAX_QUERY_LENGTH = 500
/** Meilisearch ignores the words of a query after the tenth. */
const MAX_ENGINE_WORDS = 10
const MAX_WORDS = 7

const everydayStems = new Set(everydayWords.map(word => spellForEngine(canonicalStem(word))))

/** See {@link AnalysedQuery}. */
export function analyseQueryWords(text: string, locale: Locale): AnalysedQuery {
  const tokens = telling(tokenise(text.slice(0, MAX_QUERY_LENGTH)), locale).slice(0, MAX_WORDS)
  const last = tokens.at(-1)
  if (last === undefined)
    return { terms: [], query: '', related: [] }

  const words = tokens.map(token => analyseWord(completed(token, token === last, locale), locale))
  const typing = words.at(-1)
  const unfinished = typing !== undefined && !typing.isKnown ? typing.stem : undefined
  const settled = unfinished === undefined ? words : words.slice(0, -1)

  const parts = unique(settled.flatMap(word => word.parts.length > 0 ? word.parts : [word.stem]))
  // A whole compound is sent too where nothing stands after it: it lifts the texts that have it, and is dropped first.
  const wholes = unfinished === undefined ? settled.filter(word => word.parts.length > 0).map(word => word.stem) : [unfinished]
  const ordered = [...parts.filter(part => !everydayStems.has(part)), ...parts.filter(part => everydayStems.has(part))]
  const room = MAX_ENGINE_WORDS - Math.min(wholes.length, 3)
  return {
    terms: unique(words.map(word => word.stem)),
    related: relatedTerms(words.map(word => word.stem), locale),
    query: unique([...ordered.filter(part => !wholes.includes(part)).slice(0, room), ...wholes.slice(0, 3)]).join(' '),
  }
}

function telling(tokens: Token[], locale: Locale): Token[] {
  const stopWords = locale === 'en' ? englishStopWords : norwegianStopWords
  const kept = tokens.filter(({ word, written }) => written === 'SE' || !stopWords.has(word))
  return kept.length > 0 ? kept : tokens
}

/** «anskaffels» and «verksem» are on their way to words whose canonical stem looks different. */
function completed(token: Token, isLast: boolean, locale: Locale): Token {
  if (!isLast || locale === 'en' || locale === 'se')
    return token
  return { ...token, word: completeWord(token.word) ?? token.word }
}

function unique(words: string[]): string[] {
  return [...new Set(words)]
}
