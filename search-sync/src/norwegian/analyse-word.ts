import type { Locale } from '@kokeboka/cms/contract'
import type { Token } from './tokenise.ts'
import { canonicalStem, isKnownWord } from './canonical-stem.ts'
import { abbreviations } from './data/field-synonyms.ts'
import { spellForEngine } from './spell-for-engine.ts'
import { isCompoundPart, splitCompound } from './split-compound.ts'
import { stemEnglish } from './stem.ts'
import { tokenise } from './tokenise.ts'

export interface WordAnalysis {
  /** The stem that stands for the word. For a compound: its parts' stems put together. */
  stem: string
  /** Stems of a compound's parts, or of the words a short form stands for. */
  parts: string[]
  /**
   * The word as written (spelled for the engine), where the stem is so much shorter that a misspelt or half typed
   * word would not reach it; else undefined.
   */
  surface: string | undefined
  /** Whether the data files know the word: then it is a whole word, not one half typed. */
  isKnown: boolean
}

/** Half typed words and slips of one letter are within two letters of the stem. */
const SURFACE_WHEN_LONGER_BY = 3

/** All stems are spelled for the engine. */
export function analyseWord(token: Token, locale: Locale): WordAnalysis {
  if (locale === 'se')
    return plain(token.word)
  if (locale === 'en')
    return withSurface(token.word, { stem: stemEnglish(token.word), parts: [], isKnown: false })
  const expansion = Object.hasOwn(abbreviations, token.written) ? abbreviations[token.written] : undefined
  if (expansion !== undefined) {
    const parts = tokenise(expansion).map(({ word }) => canonicalStem(word))
    return withSurface(token.word, { stem: parts.join(''), parts, isKnown: true })
  }
  const parts = splitCompound(token.word)
  const isGrouped = isKnownWord(token.word)
  const stem = parts.length > 0 && !isGrouped ? parts.join('') : canonicalStem(token.word)
  return withSurface(token.word, { stem, parts, isKnown: isGrouped || parts.length > 0 || isCompoundPart(token.word) })
}

function plain(word: string): WordAnalysis {
  return { stem: spellForEngine(word), parts: [], surface: undefined, isKnown: false }
}

function withSurface(word: string, found: { stem: string, parts: string[], isKnown: boolean }): WordAnalysis {
  const isFar = !word.startsWith(found.stem) || word.length - found.stem.length >= SURFACE_WHEN_LONGER_BY
  return {
    stem: spellForEngine(found.stem),
    parts: found.parts.map(spellForEngine),
    surface: isFar ? spellForEngine(word) : undefined,
    isKnown: found.isKnown,
  }
}
