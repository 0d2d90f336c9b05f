import { describe, expect, it } from 'vitest'
import { hasRightCheckDigit, toNineDigits } from '../../../src/value-rules/organisation-number.ts'

describe('an organisation number', () => {
  it('is nine digits, however it is spaced', () => {
    expect(toNineDigits(' 123 456 785 ')).toBe('123456785')
    expect(toNineDigits('123\u00A0456\u00A0785')).toBe('123456785')
    expect(toNineDigits('12345678')).toBeUndefined()
    expect(toNineDigits('NO123456785')).toBeUndefined()
  })

  it('has the check digit that the first eight give', () => {
    expect(hasRightCheckDigit('123456785')).toBe(true)
    expect(hasRightCheckDigit('123456780')).toBe(false)
    // Two digits that have changed places.
    expect(hasRightCheckDigit('213456785')).toBe(false)
  })

  it('does not exist where the remainder would need ten as its check digit', () => {
    // 3·0 + 2·0 + 7·0 + 6·0 + 5·0 + 4·0 + 3·0 + 2·6 = 12, remainder 1
    expect(Array.from({ length: 10 }, (_, digit) => hasRightCheckDigit(`00000006${digit}`)).includes(true)).toBe(false)
  })
})
