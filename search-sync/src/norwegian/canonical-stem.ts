import { bokmalNynorsk } from './data/bokmal-nynorsk.ts'
import { exceptions } from './data/exceptions.ts'
import { fieldSynonyms } from './data/field-synonyms.ts'
import { stemNorwegian } from './stem.ts'

/** One stem for all words of a group, following groups that share words: anbod → anbud ← konkurranse. */
const canonicalByStem = buildCanonicalMap([...bokmalNynorsk, ...fieldSynonyms])

/** The stem that stands for a word, its inflections, its nynorsk or bokmål sister and its synonyms. */
export function canonicalStem(word: string): string {
  const stem = plainStem(word)
  return canonicalByStem.get(stem) ?? stem
}

/** Whether the word belongs to a group of the data files. */
export function isKnownWord(word: string): boolean {
  return exceptions.has(word) || canonicalByStem.has(plainStem(word))
}

function plainStem(word: string): string {
  return exceptions.get(word) ?? stemNorwegian(word)
}

function buildCanonicalMap(groups: readonly string[][]): Map<string, string> {
  const parent = new Map<string, string>()
  const root = (stem: string): string => {
    const above = parent.get(stem)
    return above === undefined || above === stem ? stem : root(above)
  }
  for (const group of groups) {
    const [first, ...others] = group.map(plainStem)
    if (first === undefined)
      continue
    for (const other of [first, ...others])
      parent.set(root(other), root(first))
  }
  return new Map([...parent.keys()].map(stem => [stem, root(stem)]))
}
