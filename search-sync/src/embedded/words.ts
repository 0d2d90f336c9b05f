/** One word of a text, folded as Meilisearch folds (lower case, no accents: å is a, ø stays), and where it stands. */
export interface Word { text: string, start: number, end: number }

const letters: Record<string, string> = { æ: 'ae', œ: 'oe', đ: 'd' }

export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z0-9]*$/.test(lower))
    return lower
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\0-\x7F]/g, letter => letters[letter] ?? letter)
}

/** Longer words are left out, as in Meilisearch (250 bytes). */
const MAX_WORD_LENGTH = 250

export function splitWords(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (match[0].length <= MAX_WORD_LENGTH)
      words.push({ text: foldWord(match[0]), start: match.index, end: match.index + match[0].length })
  }
  return words
}
