import type { EngineDocument } from '../engine-document.ts'
import type { Comparison, FilterNode } from './parse-filter.ts'
import { readField, someValue } from '../engine-document.ts'
import { EngineError } from '../errors.ts'
import { levelValue } from './level-value.ts'

export type DocumentTest = (document: EngineDocument) => boolean

/** Turns a parsed filter into a test. Throws EngineError `invalid_search_filter` for an attribute not filterable. */
export function compileFilter(node: FilterNode, filterable: readonly string[]): DocumentTest {
  switch (node.kind) {
    case 'and': {
      const tests = node.nodes.map(inner => compileFilter(inner, filterable))
      return document => tests.every(test => test(document))
    }
    case 'or': {
      const tests = node.nodes.map(inner => compileFilter(inner, filterable))
      return document => tests.some(test => test(document))
    }
    case 'not': {
      const test = compileFilter(node.node, filterable)
      return document => !test(document)
    }
    default:
      requireFilterable(node.attribute, filterable)
      return compileCondition(node)
  }
}

type Condition = Exclude<FilterNode, { kind: 'and' | 'or' } | { kind: 'not' }>

function compileCondition(node: Condition): DocumentTest {
  const { attribute } = node
  switch (node.kind) {
    case 'compare':
      return compileComparison(attribute, node.operator, node.value)
    case 'range': {
      const [from, to] = [compileComparison(attribute, '>=', node.from), compileComparison(attribute, '<=', node.to)]
      return document => from(document) && to(document)
    }
    case 'in': {
      const wanted = new Set(node.values.map(levelValue))
      return document => someValue(document, attribute, value => wanted.has(levelValue(value)))
    }
    case 'exists':
      return document => readField(document, attribute) !== undefined
    case 'null':
      return document => readField(document, attribute) === null
    case 'empty':
      return document => isEmpty(readField(document, attribute))
  }
}

function compileComparison(attribute: string, operator: Comparison, value: string): DocumentTest {
  const wanted = levelValue(value)
  if (operator === '=')
    return document => someValue(document, attribute, found => levelValue(found) === wanted)
  // As in Meilisearch: also true for a document without the attribute.
  if (operator === '!=')
    return document => !someValue(document, attribute, found => levelValue(found) === wanted)
  const bound = Number(value)
  if (value.trim() !== '' && Number.isFinite(bound))
    return document => someValue(document, attribute, found => typeof found === 'number' && holds(found - bound, operator))
  return document => someValue(document, attribute, found => typeof found === 'string' && holds(compareText(levelValue(found), wanted), operator))
}

function holds(difference: number, operator: '>' | '>=' | '<' | '<='): boolean {
  switch (operator) {
    case '>': return difference > 0
    case '>=': return difference >= 0
    case '<': return difference < 0
    case '<=': return difference <= 0
  }
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
}

function requireFilterable(attribute: string, filterable: readonly string[]): void {
  if (filterable.includes('*') || filterable.some(name => attribute === name || attribute.startsWith(`${name}.`)))
    return
  const available = filterable.length === 0 ? 'This index does not have configured filterable attributes.' : `Available filterable attributes are: \`${filterable.toSorted().join(', ')}\`.`
  throw new EngineError('invalid_search_filter', `Attribute \`${attribute}\` is not filterable. ${available}`)
}
