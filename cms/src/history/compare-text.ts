import type { TextPart } from './comparison.ts'
import { diffWordsWithSpace } from 'diff'

/**
 * A comparison by word of two long texts that share nothing grows with the square of their length; past this time the
 * old one is shown as taken out and the new one as put in.
 */
const TIMEOUT_MS = 200
/** Fewer unchanged words than this between two replacements are part of one: nobody reads a sentence woven of two. */
const WORDS_APART = 3

export function compareText(before: string, after: string): TextPart[] {
  const found = diffWordsWithSpace(before, after, { timeout: TIMEOUT_MS })
  if (found === undefined)
    return toParts({ removed: before, added: after })
  return joinReplacements(found.map(({ value, added, removed }) => ({ change: added ? 'added' : removed ? 'removed' : 'same', text: value })))
}

interface Replacement { removed: string, added: string }

function joinReplacements(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = []
  let open: Replacement = { removed: '', added: '' }
  for (const [index, { change, text }] of parts.entries()) {
    if (change !== 'same') {
      open[change] += text
    }
    else if (open.removed !== '' && open.added !== '' && index < parts.length - 1 && isShort(text)) {
      open = { removed: open.removed + text, added: open.added + text }
    }
    else {
      joined.push(...toParts(open), { change, text })
      open = { removed: '', added: '' }
    }
  }
  return [...joined, ...toParts(open)]
}

/** A paragraph's end keeps what is on both sides of it apart. */
function isShort(text: string): boolean {
  return !text.includes('\n') && (text.match(/[\p{L}\p{N}]+/gu) ?? []).length < WORDS_APART
}

function toParts({ removed, added }: Replacement): TextPart[] {
  const parts: TextPart[] = [{ change: 'removed', text: removed }, { change: 'added', text: added }]
  return parts.filter(({ text }) => text !== '')
}
