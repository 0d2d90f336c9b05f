import type { EngineDocument } from './engine-document.ts'
import type { QueryWord } from './match-words.ts'
import type { SearchRequest } from './search-request.ts'
import { editDistance } from './edit-distance.ts'
import { splitWords } from './words.ts'

interface Mark { start: number, end: number }
interface Format { words: readonly QueryWord[], highlighted: (field: string) => boolean, cropLengths: (field: string) => number | undefined, request: SearchRequest }

/** `_formatted`: the retrieved fields with the query's words marked and long texts cropped around them. */
export function formatHit(document: EngineDocument, request: SearchRequest, words: readonly QueryWord[]): Record<string, unknown> | undefined {
  const { attributesToHighlight: highlight, attributesToCrop: crop } = request
  if ((highlight ?? []).length === 0 && (crop ?? []).length === 0)
    return undefined
  const format: Format = {
    words,
    request,
    highlighted: field => highlight?.some(name => name === '*' || name === field) ?? false,
    cropLengths: (field) => {
      const [, length] = crop?.map(name => name.split(':')).find(([name]) => name === '*' || name === field) ?? ['', undefined]
      return crop?.some(name => ['*', field].includes(name.split(':')[0] ?? '')) ? Number(length ?? request.cropLength ?? 10) : undefined
    },
  }
  return Object.fromEntries(Object.entries(document).map(([field, value]) => [field, formatValue(field, value, format)]))
}

function formatValue(field: string, value: unknown, format: Format): unknown {
  if (typeof value === 'string')
    return formatText(field, value, format)
  if (typeof value === 'number')
    return formatText(field, String(value), format)
  return Array.isArray(value) ? value.map(single => formatValue(field, single, format)) : value
}

function formatText(field: string, text: string, format: Format): string {
  const marks = splitWords(text).flatMap(word => toMark(word, format.words))
  const length = format.cropLengths(field)
  const window = length === undefined || length === 0 ? { start: 0, end: text.length } : cropAround(text, marks[0], length)
  const marker = format.request.cropMarker ?? '…'
  const inner = format.highlighted(field) ? marks.filter(mark => mark.start >= window.start && mark.end <= window.end) : []
  const marked = markText(text, window, inner, format.request)
  return `${window.start > 0 ? marker : ''}${marked}${window.end < text.length ? marker : ''}`
}

function markText(text: string, window: Mark, marks: Mark[], { highlightPreTag, highlightPostTag }: SearchRequest): string {
  let [result, at] = ['', window.start]
  for (const mark of marks) {
    result += `${text.slice(at, mark.start)}${highlightPreTag ?? '<em>'}${text.slice(mark.start, mark.end)}${highlightPostTag ?? '</em>'}`
    at = mark.end
  }
  return result + text.slice(at, window.end)
}

/** A half typed word marks only the letters typed; a misspelt one the whole word. */
function toMark(word: { text: string, start: number, end: number }, words: readonly QueryWord[]): Mark[] {
  for (const { text, typos, isPrefix } of words) {
    if (isPrefix && word.text.startsWith(text))
      return [{ start: word.start, end: Math.min(word.end, word.start + text.length) }]
    if (editDistance(text, word.text, typos, isPrefix) <= typos)
      return [{ start: word.start, end: word.end }]
  }
  return []
}

/** A window of `length` words with the first match near its middle. */
function cropAround(text: string, match: Mark | undefined, length: number): Mark {
  const words = splitWords(text)
  if (words.length <= length)
    return { start: 0, end: text.length }
  const centre = Math.max(0, words.findIndex(word => word.start === match?.start))
  const first = Math.max(0, Math.min(centre - Math.floor(length / 2), words.length - length))
  return {
    start: first === 0 ? 0 : words[first]?.start ?? 0,
    end: first + length >= words.length ? text.length : words[first + length - 1]?.end ?? text.length,
  }
}
