import { describe, expect, it } from 'vitest'
import { computeHats } from '../../../src/content/difficulty.ts'

const easy = { parties: 1, legal: 1, anchoring: 1, timeToResult: 1, money: 1 }

describe('computeHats', () => {
  it('is the number itself where all parts are alike', () => {
    expect(computeHats(easy)).toEqual({ ok: true, hats: 1 })
    expect(computeHats({ parties: 5, legal: 5, anchoring: 5, timeToResult: 5, money: 5 })).toEqual({ ok: true, hats: 5 })
  })
  it('lets legal demands and anchoring weigh more than the other parts', () => {
    expect(computeHats({ ...easy, legal: 5, anchoring: 5 })).toEqual({ ok: true, hats: 3 })
    expect(computeHats({ ...easy, parties: 5, money: 5 })).toEqual({ ok: true, hats: 2 })
  })
  it('has no number while a part is missing', () => {
    expect(computeHats({ ...easy, money: null })).toEqual({ ok: true, hats: null })
  })
  it('lets an editor decide, with a reason', () => {
    expect(computeHats({ ...easy, override: 4, overrideReason: 'Tre kommuner må vedta det.' })).toEqual({ ok: true, hats: 4 })
    expect(computeHats({ ...easy, override: 4, overrideReason: ' ' })).toEqual({ ok: false, reason: 'override-without-reason' })
  })
  it('names a part outside one to five', () => {
    expect(computeHats({ ...easy, legal: 6 })).toEqual({ ok: false, reason: 'out-of-range', name: 'legal' })
  })
})
