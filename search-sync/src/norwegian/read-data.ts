import { foldLetters } from './tokenise.ts'

/** Data files are written as text, several entries a line, with `#` comments, so that people can review them. */
function readEntries(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.replace(/#.*/, ''))
    .join(' ')
    .split(/\s+/)
    .filter(entry => entry !== '')
    // As the words of a text: «gründer» → «grunder».
    .map(foldLetters)
}

/** Words split by spaces. */
export function readWords(text: string): string[] {
  return readEntries(text)
}

/** `a/b/c` is a group of words that mean the same; the first is the one that stands for all. */
export function readGroups(text: string): string[][] {
  return readEntries(text).map(entry => entry.split('/'))
}
