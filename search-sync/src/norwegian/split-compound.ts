import { canonicalStem } from './canonical-stem.ts'
import { bokmalNynorsk } from './data/bokmal-nynorsk.ts'
import { compoundWords, derivationalEndings, wholeWords } from './data/compound-words.ts'

const SHORTEST_PART = 3
const MOST_PARTS = 3

const lexicon = buildLexicon()
const lexiconStems = new Set([...lexicon].map(canonicalStem))
const endings = new Set(derivationalEndings)

/**
 * The canonical stems of a compound's parts, first to last; empty where the word is no compound of known words.
 * «samarbeidsavtalen» → samarbeid, avtal. Fewest parts win, then the longest first part.
 */
export function splitCompound(word: string): string[] {
  if (word.length < 2 * SHORTEST_PART || lexicon.has(word) || wholeWords.has(word))
    return []
  return splitInto(word, MOST_PARTS) ?? []
}

/** Whether the word itself is one that compounds are made of. */
export function isCompoundPart(word: string): boolean {
  return lexicon.has(word)
}

function splitInto(word: string, mostParts: number): string[] | undefined {
  let best: string[] | undefined
  for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART - 1; end--) {
    const first = word.slice(0, end)
    if (!lexicon.has(first))
      continue
    for (const rest of withoutJoint(word.slice(end))) {
      const tail = splitTail(rest, mostParts - 1)
      if (tail !== undefined && (best === undefined || tail.length + 1 < best.length))
        best = [canonicalStem(first), ...tail]
    }
  }
  return best
}

/** Norwegian joins with nothing, s or e: pilot·avtale, samarbeid·s·avtale, barn·e·hage. */
function withoutJoint(rest: string): string[] {
  return /^[se]/.test(rest) ? [rest, rest.slice(1)] : [rest]
}

function splitTail(rest: string, mostParts: number): string[] | undefined {
  if (rest.length < SHORTEST_PART || endings.has(rest))
    return undefined
  const stem = canonicalStem(rest)
  if (lexicon.has(rest) || (stem.length >= SHORTEST_PART && lexiconStems.has(stem)))
    return [stem]
  return mostParts > 1 ? splitInto(rest, mostParts) : undefined
}

function buildLexicon(): ReadonlySet<string> {
  const words = new Set(compoundWords)
  for (const [bokmal, ...nynorsk] of bokmalNynorsk) {
    if (bokmal !== undefined && words.has(bokmal))
      nynorsk.forEach(word => words.add(word))
  }
  return words
}
