import { describe, expect, it } from 'vitest'
import { EngineError } from '../../../src/embedded/errors.ts'
import { compileFilter } from '../../../src/embedded/filter/compile-filter.ts'
import { parseFilter } from '../../../src/embedded/filter/parse-filter.ts'

function passes(filter: unknown, document: Record<string, unknown>): boolean {
  const node = parseFilter(filter)
  return node === undefined || compileFilter(node, ['a', 'b', 'c', 'list', 'day', 'with space'])(document)
}

describe('the filter grammar', () => {
  it('binds NOT closer than AND, and AND closer than OR', () => {
    expect(parseFilter('NOT a = 1 AND b = 2 OR c = 3')).toEqual({
      kind: 'or',
      nodes: [
        { kind: 'and', nodes: [
          { kind: 'not', node: { kind: 'compare', attribute: 'a', operator: '=', value: '1' } },
          { kind: 'compare', attribute: 'b', operator: '=', value: '2' },
        ] },
        { kind: 'compare', attribute: 'c', operator: '=', value: '3' },
      ],
    })
  })

  it.each([
    ['a = "x\\"y"', { a: 'x"y' }],
    ['a = "x\\\\y"', { a: 'x\\y' }],
    ['a = \'it\\\'s\'', { a: 'it\'s' }],
    ['a = "x AND b = 1"', { a: 'x AND b = 1' }],
    ['a="tight"', { a: 'tight' }],
    ['"with space" = x', { 'with space': 'x' }],
    ['a IN []', undefined],
    ['a IN [x, "y, z",]', { a: 'y, z' }],
    ['a=1.0', { a: 1 }],
    ['a = -5', { a: -5 }],
    ['list = blue', { list: ['red', 'blue'] }],
    ['day > "2026-01-01T00:00:00.000Z"', { day: '2026-02-01T00:00:00.000Z' }],
    ['((a = 1))', { a: 1 }],
    ['NOT NOT a = 1', { a: 1 }],
    ['a IS NOT EMPTY', { a: 'x' }],
  ])('understands %s', (filter, document) => {
    expect(passes(filter, document ?? { a: 'x' })).toBe(document !== undefined)
  })

  it.each([
    ['a != 1', {}, true],
    ['a > 1', { a: '2' }, false],
    ['a 1 TO 3', { a: 4 }, false],
    ['a NOT EXISTS', { a: null }, false],
    ['a IS NULL', {}, false],
  ])('%s of %j is %s', (filter, document, expected) => {
    expect(passes(filter, document)).toBe(expected)
  })

  it.each(['a', 'a ==1', 'a = 1 b = 2', 'AND', 'a = 1)', 'a IN [x', 'a IS', 'a NOT 1', 'a = 1; b = 2', '('.repeat(1000), 'a TO 3', '"a'])('refuses %s with the code of a wrong filter', (filter) => {
    const parse = () => parseFilter(filter)
    expect(parse).toThrow(EngineError)
    expect(parse).toThrow(expect.objectContaining({ code: 'invalid_search_filter' }) as Error)
  })

  it('refuses what is neither text nor list', () => {
    expect(() => parseFilter({ a: 1 })).toThrow(EngineError)
    expect(() => parseFilter([[['a = 1']]])).toThrow(EngineError)
  })

  it('refuses an attribute that is not filterable', () => {
    expect(() => passes('secret = 1', {})).toThrow(/`secret` is not filterable/)
  })
})
