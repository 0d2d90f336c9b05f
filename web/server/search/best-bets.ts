import type { EntryType } from '../../shared/paths.ts'

export interface BestBet {
  /** Whole queries, in lower case; the entry stands first for just these. */
  queries: readonly string[]
  type: EntryType
  slug: string
  /** Why the engine's own order is not enough. */
  why: string
}

/** Kept short: most questions are better mended in the words of the entry. Read through when entries are taken down. */
export const bestBets: readonly BestBet[] = [
  {
    queries: ['hvor begynner jeg', 'hvor skal jeg begynne', 'kvar byrjar eg', 'kom i gang', 'kome i gang', 'start'],
    type: 'recipe',
    slug: 'basisoppskrift',
    why: 'Asked by those who are new; none of the words is in the recipe.',
  },
  {
    queries: ['hva er en sosial entreprenør', 'kva er ein sosial entreprenør', 'definisjon sosial entreprenør'],
    type: 'glossary-term',
    slug: 'sosial-entreprenor',
    why: 'The words stand in nearly every entry; the term answers the question.',
  },
  {
    queries: ['hvem kontakter jeg i kommunen', 'kven kontaktar eg i kommunen', 'kontaktperson i kommunen'],
    type: 'recipe',
    slug: 'forsta-kommunen',
    why: '«Kommune» is everywhere, and what is asked is how to find the way in.',
  },
]

/** What the editors have chosen for this very query, whatever its capitals, spaces and question mark. */
export function findBestBet(q: string): BestBet | undefined {
  const asked = q.toLocaleLowerCase('nb').replaceAll(/[?!.\s]+/g, ' ').trim()
  return bestBets.find(bet => bet.queries.includes(asked))
}
