import type { PublicTextPart } from '../../contract/history.ts'
import type { TextPart } from '../history/comparison.ts'

/** What is kept of unchanged words on the side of a change: about a sentence, so that a reader knows where it is. */
const NEAR = 120

/** Leaves out unchanged words that stand far from every change. `parts` are a whole text, in order. */
export function cutSame(parts: readonly TextPart[]): PublicTextPart[] {
  return parts.flatMap((part, index): PublicTextPart[] => {
    if (part.change !== 'same')
      return [part]
    const start = index === 0 ? '' : firstWords(part.text)
    const end = index === parts.length - 1 ? '' : lastWords(part.text)
    // A cut that would hide less than it shows is not worth a reader's doubt.
    if (part.text.length <= start.length + end.length + NEAR)
      return [part]
    const pieces: PublicTextPart[] = [{ change: 'same', text: start }, { change: 'cut', text: '' }, { change: 'same', text: end }]
    return pieces.filter(({ change, text }) => change === 'cut' || text !== '')
  })
}

function firstWords(text: string): string {
  const space = text.lastIndexOf(' ', NEAR)
  return text.slice(0, space > 0 ? space : NEAR)
}

function lastWords(text: string): string {
  const space = text.indexOf(' ', text.length - NEAR)
  return text.slice(space === -1 ? -NEAR : space + 1)
}
