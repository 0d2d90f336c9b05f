/** Longer «words» are addresses and noise; the engine takes at most 250 bytes a word. */
const MAX_WORD_LENGTH = 60

export interface Token {
  /** As it was written, for short forms such as SE. */
  written: string
  /** Lower case, accents that Norwegian does not tell apart taken off. */
  word: string
}

/** Splits text into its words; see {@link splitWords}. */
export function tokenise(text: string): Token[] {
  return splitWords(text).map(toToken)
}

/**
 * Splits at everything that is not a letter or a digit. Soft hyphens are dropped, so that a word broken over lines
 * stays one; decomposed letters (a + ring) are composed first.
 */
export function splitWords(text: string): string[] {
  const words = text.normalize('NFC').replaceAll('\u00AD', '').match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter(word => word.length <= MAX_WORD_LENGTH)
}

export function toToken(written: string): Token {
  return { written, word: foldLetters(written) }
}

/**
 * Keeps æ ø å; takes other accents off (idé, à, ö→ø, ä→æ) and reads «aa» as å, as one writes it without the key.
 */
export function foldLetters(written: string): string {
  const word = written.toLowerCase()
  if (/^[a-z0-9æøå]*$/.test(word))
    return word.replaceAll('aa', 'å')
  return word
    .replaceAll('ö', 'ø')
    .replaceAll('ä', 'æ')
    .replaceAll('đ', 'd')
    .replaceAll('ŋ', 'n')
    .replaceAll('ŧ', 't')
    .replace(/[^æøå]/g, letter => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replaceAll('aa', 'å')
}
