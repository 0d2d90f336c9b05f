import type { TextPart } from './comparison.ts'
import { diffWordsWithSpace } from 'diff'

/**
 * A comparison by word of two long texts that share nothing grows with the square of their length; past this time the
 * old one is shown as taken out and the new one as put in.
 */
const TIMEOUT_MS = 200

export function compareText(before: string, after: string): TextPart[] {
  const found = diffWordsWithSpace(before, after, { timeout: TIMEOUT_MS })
  if (found === undefined)
    return [{ change: 'removed', text: before }, { change: 'added', text: after }]
  return found.map(({ value, added, removed }) => ({ change: added ? 'added' : removed ? 'removed' : 'same', text: value }))
}
