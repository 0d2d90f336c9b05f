import type { Locale } from '@kokeboka/cms/contract'
import { analyseWord } from './analyse-word.ts'
import { everydayMeanings } from './data/everyday-words.ts'

/** More would drown what the reader wrote, and each is a search of its own. */
const MOST_TERMS = 12

const termsByStem = buildMap()

/** The field's words, as stems, that the stems of a query may mean, in the query's order; none that it has already. */
export function relatedTerms(stems: readonly string[], locale: Locale): string[] {
  if (locale === 'en' || locale === 'se')
    return []
  const related = stems.flatMap(stem => termsByStem.get(stem) ?? [])
  return [...new Set(related)].filter(term => !stems.includes(term)).slice(0, MOST_TERMS)
}

function buildMap(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const { words, terms } of everydayMeanings) {
    for (const stem of new Set(words.map(toStem)))
      map.set(stem, [...map.get(stem) ?? [], ...terms.map(toStem)])
  }
  return map
}

function toStem(word: string): string {
  return analyseWord({ written: word, word }, 'nb').stem
}
