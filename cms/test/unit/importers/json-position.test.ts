import { describe, expect, it } from 'vitest'
import { findSyntaxError, findValue, positionOf } from '../../../src/importers/json-position.ts'

describe('the place of an error in JSON', () => {
  it.each([
    ['{"a": 1}', null],
    ['[1, -2.5e+3, "\\u00e5\\n", true, null, {}, []]', null],
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['["a\nb"]', 1],
    ['[01]', 2],
    ['[1]x', 3],
    ['', 0],
    ['{"a": [1', 8],
  ])('%s → %s, and JSON.parse agrees', (text, offset) => {
    expect(findSyntaxError(text)).toBe(offset)
    const isJson = (): boolean => {
      try {
        JSON.parse(text)
        return true
      }
      catch {
        return false
      }
    }
    expect(isJson()).toBe(offset === null)
  })

  it('is told for a text that is nested too deeply to follow', () => {
    expect(findSyntaxError('['.repeat(100_000))).toBe(501)
  })
})

describe('the place of a value in JSON', () => {
  const text = '{\n  "codes": [\n    { "code": "1" },\n    { "name": "x",\n      "code": "2" }\n  ]\n}'

  it('is where it begins', () => {
    expect(positionOf(text, findValue(text, ['codes', 1, 'code']))).toEqual({ line: 5, column: 15 })
  })

  it('is that of what it should have been in, when it is missing', () => {
    expect(positionOf(text, findValue(text, ['codes', 0, 'name']))).toEqual({ line: 3, column: 5 })
  })
})
