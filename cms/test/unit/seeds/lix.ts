const LONG_WORD = 7

/** Words to a sentence and long words to a hundred: below 30 is very easy, below 40 easy, 50 and up heavy. */
export function lix(texts: readonly string[]): number {
  const words = texts.flatMap(wordsOf)
  // A heading or a list item without a full stop is a sentence of its own.
  const sentences = texts.flatMap(text => text.split(/[.!?:]+(?:\s|$)/)).filter(sentence => wordsOf(sentence).length > 0)
  const long = words.filter(word => word.length >= LONG_WORD)
  return words.length / sentences.length + 100 * long.length / words.length
}

export function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu) ?? []
}
