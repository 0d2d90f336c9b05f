import { describe, expect, it } from 'vitest'
import { selectFirst } from '../../../src/embedded/select-first.ts'

const compare = (one: number, other: number): number => one - other

describe('selecting the first of many', () => {
  it.each([0, 1, 2, 7, 20, 499, 500, 501])('gives the same as sorting all and taking %i', (count) => {
    // 7919 is prime to 500: every number once, in no order.
    const all = Array.from({ length: 500 }, (_, at) => (at * 7919) % 500)
    expect(selectFirst(all, count, compare)).toEqual(all.toSorted(compare).slice(0, count))
  })

  it('leaves what it was given as it was', () => {
    const all = [3, 1, 2]
    selectFirst(all, 5, compare)
    selectFirst(all, 1, compare)
    expect(all).toEqual([3, 1, 2])
  })
})
