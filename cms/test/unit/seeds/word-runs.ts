import { createHash } from 'node:crypto'

const RUN_LENGTH = 8
/** Of the hash: two different runs among millions do not meet in it. */
const DIGITS = 12

/** Every run of eight words that follow each other, as hashes: enough to find a copied passage, not to read it. */
export function hashRuns(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(RUN_LENGTH - 1).map((_, index) =>
    createHash('sha256').update(words.slice(index, index + RUN_LENGTH).join(' ')).digest('hex').slice(0, DIGITS))
}
