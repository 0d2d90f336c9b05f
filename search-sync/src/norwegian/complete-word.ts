import { canonicalStem, isKnownWord } from './canonical-stem.ts'
import { bokmalNynorsk } from './data/bokmal-nynorsk.ts'
import { fieldSynonyms } from './data/field-synonyms.ts'
import { isCompoundPart } from './split-compound.ts'

/** With fewer letters it may as well be a word of its own: «leve» is not on its way to «leverandør». */
const FEWEST_LETTERS = 6

const groupedWords = [...bokmalNynorsk, ...fieldSynonyms].flat()

/**
 * The word of the data files that a half typed word is on its way to, where all that begin so have one canonical
 * stem; undefined where the word is known as it is, or could become several.
 */
export function completeWord(word: string): string | undefined {
  if (word.length < FEWEST_LETTERS || isKnownWord(word) || isCompoundPart(word))
    return undefined
  const candidates = groupedWords.filter(candidate => candidate.startsWith(word))
  const [stem, ...others] = new Set(candidates.map(canonicalStem))
  return others.length === 0 && stem?.startsWith(canonicalStem(word)) === false ? candidates[0] : undefined
}
