import { describe, expect, it } from 'vitest'
import { checkFormStamp, createFormStamp } from '../../../server/submissions/form-stamp.ts'

const secret = 'a-secret-only-for-the-tests'
const shown = Date.UTC(2026, 9, 1)
const checkAfter = (ms: number, stamp = createFormStamp(secret, shown)) => checkFormStamp(secret, stamp, shown + ms)
const day = 24 * 60 * 60 * 1000

describe('the stamp of a form', () => {
  it('is too fast for three seconds, good for a day, and then too old', () => {
    expect([0, 2_999, 3_000, day, day + 1].map(ms => checkAfter(ms))).toEqual(['too-fast', 'too-fast', 'good', 'good', 'too-old'])
  })

  it('cannot be made, dated back or brought from the future by the sender', () => {
    const [text, signature] = createFormStamp(secret, shown).split('.') as [string, string]
    const datedBack = `${text.replace(String(shown), String(shown - 60_000))}.${signature}`
    expect([datedBack, createFormStamp('another secret', shown), `${shown}-abc.def`, `${shown}`, ''].map(stamp => checkAfter(5_000, stamp))).toEqual(Array.from({ length: 5 }).fill('too-old'))
    expect(checkAfter(-1)).toBe('too-old')
  })

  it('is another each time, so that two readers are never taken for one', () => {
    expect(createFormStamp(secret, shown)).not.toBe(createFormStamp(secret, shown))
  })
})
