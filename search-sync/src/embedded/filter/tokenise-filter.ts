import { EngineError } from '../errors.ts'

export interface FilterToken {
  kind: 'word' | 'quoted' | 'operator' | 'open' | 'close' | 'open-list' | 'close-list' | 'comma' | 'end'
  text: string
  /** Position in the filter, from 0. */
  at: number
}

const symbols: Record<string, FilterToken['kind']> = { '(': 'open', ')': 'close', '[': 'open-list', ']': 'close-list', ',': 'comma' }
/** Besides letters and digits, what Meilisearch takes in a word without quotation marks. */
const wordCharacter = /[\p{L}\p{N}_\-/.]/u

/** Splits a filter expression. A backslash inside quotation marks takes the next character as it is. */
export function tokeniseFilter(text: string): FilterToken[] {
  const tokens: FilterToken[] = []
  let at = 0
  while (at < text.length) {
    const character = text.charAt(at)
    if (/\s/.test(character)) {
      at++
      continue
    }
    const token = readToken(text, at, character)
    tokens.push(token)
    at = token.end
  }
  tokens.push({ kind: 'end', text: '', at: text.length })
  return tokens
}

function readToken(text: string, at: number, character: string): FilterToken & { end: number } {
  const symbol = symbols[character]
  if (symbol !== undefined)
    return { kind: symbol, text: character, at, end: at + 1 }
  if (character === '"' || character === '\'')
    return readQuoted(text, at, character)
  const operator = /^(?:!=|>=|<=|[=<>])/.exec(text.slice(at, at + 2))?.[0]
  if (operator !== undefined)
    return { kind: 'operator', text: operator, at, end: at + operator.length }
  let end = at
  while (end < text.length && wordCharacter.test(text.charAt(end)))
    end++
  if (end === at)
    throw new EngineError('invalid_search_filter', `Unexpected character \`${character}\` at ${at + 1} in the filter \`${shorten(text)}\`.`)
  return { kind: 'word', text: text.slice(at, end), at, end }
}

function readQuoted(text: string, at: number, mark: string): FilterToken & { end: number } {
  let value = ''
  for (let index = at + 1; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === mark)
      return { kind: 'quoted', text: value, at, end: index + 1 }
    if (character === '\\' && index + 1 < text.length)
      value += text.charAt(++index)
    else
      value += character
  }
  throw new EngineError('invalid_search_filter', `Expression \`${shorten(text.slice(at))}\` is missing the following closing delimiter: \`${mark}\`.`)
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}
