import type { FilterToken } from './tokenise-filter.ts'
import { EngineError } from '../errors.ts'
import { tokeniseFilter } from './tokenise-filter.ts'

export type Comparison = '=' | '!=' | '>' | '>=' | '<' | '<='
export type FilterNode
  = | { kind: 'and' | 'or', nodes: FilterNode[] }
    | { kind: 'not', node: FilterNode }
    | { kind: 'compare', attribute: string, operator: Comparison, value: string }
    | { kind: 'range', attribute: string, from: string, to: string }
    | { kind: 'in', attribute: string, values: string[] }
    | { kind: 'exists' | 'null' | 'empty', attribute: string }

/** Deeper filters could exhaust the stack; Meilisearch has a limit too. */
const MAX_DEPTH = 200

/**
 * A filter as search takes it: a string, or an array whose entries are joined by AND and whose arrays by OR.
 * Returns undefined for one that narrows nothing. Throws EngineError `invalid_search_filter`.
 */
export function parseFilter(filter: unknown): FilterNode | undefined {
  if (filter === undefined || filter === null)
    return undefined
  if (typeof filter === 'string')
    return filter.trim() === '' ? undefined : new FilterParser(tokeniseFilter(filter)).parse()
  if (!Array.isArray(filter))
    throw new EngineError('invalid_search_filter', `Invalid syntax for the filter parameter: \`expected String, Array, found: ${JSON.stringify(filter)}\`.`)
  return join('and', filter.map(parseAlternatives))
}

function parseAlternatives(entry: unknown): FilterNode | undefined {
  if (!Array.isArray(entry))
    return parseText(entry)
  return join('or', entry.map(parseText))
}

function parseText(entry: unknown): FilterNode | undefined {
  if (typeof entry !== 'string')
    throw new EngineError('invalid_search_filter', `Invalid syntax for the filter parameter: \`expected String, found: ${JSON.stringify(entry)}\`.`)
  return parseFilter(entry)
}

function join(kind: 'and' | 'or', nodes: (FilterNode | undefined)[]): FilterNode | undefined {
  const present = nodes.filter(node => node !== undefined)
  return present.length > 1 ? { kind, nodes: present } : present[0]
}

/** or := and (OR and)* · and := not (AND not)* · not := NOT not | '(' or ')' | condition */
class FilterParser {
  #at = 0
  #depth = 0
  readonly #tokens: FilterToken[]

  constructor(tokens: FilterToken[]) {
    this.#tokens = tokens
  }

  parse(): FilterNode {
    const node = this.#or()
    if (this.#peek().kind !== 'end')
      throw this.#unexpected('the end, `AND` or `OR`')
    return node
  }

  #or(): FilterNode {
    if (++this.#depth > MAX_DEPTH)
      throw new EngineError('invalid_search_filter', 'The filter exceeded the maximum depth limit.')
    const nodes = [this.#and()]
    while (this.#takeWord('OR'))
      nodes.push(this.#and())
    this.#depth--
    return join('or', nodes) as FilterNode
  }

  #and(): FilterNode {
    const nodes = [this.#not()]
    while (this.#takeWord('AND'))
      nodes.push(this.#not())
    return join('and', nodes) as FilterNode
  }

  #not(): FilterNode {
    let isNegated = false
    while (this.#takeWord('NOT'))
      isNegated = !isNegated
    const node = this.#takeKind('open') === undefined ? this.#condition() : this.#group()
    return isNegated ? { kind: 'not', node } : node
  }

  #group(): FilterNode {
    const node = this.#or()
    if (this.#takeKind('close') === undefined)
      throw this.#unexpected('a closing parenthesis')
    return node
  }

  #condition(): FilterNode {
    const attribute = this.#value('an attribute')
    const operator = this.#takeKind('operator')
    if (operator !== undefined)
      return { kind: 'compare', attribute, operator: operator.text as Comparison, value: this.#value('a value') }
    if (this.#takeWord('IN'))
      return { kind: 'in', attribute, values: this.#list() }
    if (this.#takeWord('NOT'))
      return { kind: 'not', node: this.#negatable(attribute) }
    if (this.#takeWord('EXISTS'))
      return { kind: 'exists', attribute }
    if (this.#takeWord('IS'))
      return this.#state(attribute)
    const from = this.#value('`=`, `!=`, `>`, `<`, `TO`, `IN`, `EXISTS`, `IS`')
    if (!this.#takeWord('TO'))
      throw this.#unexpected('`TO`')
    return { kind: 'range', attribute, from, to: this.#value('a value') }
  }

  #negatable(attribute: string): FilterNode {
    if (this.#takeWord('IN'))
      return { kind: 'in', attribute, values: this.#list() }
    if (this.#takeWord('EXISTS'))
      return { kind: 'exists', attribute }
    throw this.#unexpected('`IN` or `EXISTS`')
  }

  #state(attribute: string): FilterNode {
    const isNegated = this.#takeWord('NOT')
    const kind = this.#takeWord('NULL') ? 'null' : this.#takeWord('EMPTY') ? 'empty' : undefined
    if (kind === undefined)
      throw this.#unexpected('`NULL` or `EMPTY`')
    return isNegated ? { kind: 'not', node: { kind, attribute } } : { kind, attribute }
  }

  #list(): string[] {
    if (this.#takeKind('open-list') === undefined)
      throw this.#unexpected('`[`')
    const values: string[] = []
    while (this.#takeKind('close-list') === undefined) {
      values.push(this.#value('a value or `]`'))
      if (this.#takeKind('comma') === undefined && this.#peek().kind !== 'close-list')
        throw this.#unexpected('`,` or `]`')
    }
    return values
  }

  #value(expected: string): string {
    const token = this.#takeKind('word') ?? this.#takeKind('quoted')
    if (token === undefined || (token.kind === 'word' && /^(?:AND|OR|NOT|IN|TO|EXISTS|IS|NULL|EMPTY)$/.test(token.text)))
      throw this.#unexpected(expected)
    return token.text
  }

  #takeWord(word: string): boolean {
    const token = this.#peek()
    const isIt = token.kind === 'word' && token.text === word
    if (isIt)
      this.#at++
    return isIt
  }

  #takeKind(kind: FilterToken['kind']): FilterToken | undefined {
    const token = this.#peek()
    if (token.kind !== kind)
      return undefined
    this.#at++
    return token
  }

  #peek(): FilterToken {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', at: 0 }
  }

  #unexpected(expected: string): EngineError {
    const { text, at, kind } = this.#peek()
    return new EngineError('invalid_search_filter', `Was expecting ${expected} at ${at + 1} in the filter, found ${kind === 'end' ? 'the end' : `\`${text}\``}.`)
  }
}
