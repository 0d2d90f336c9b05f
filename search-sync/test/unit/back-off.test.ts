import { expect, it } from 'vitest'
import { backOffMs } from '../../src/back-off.ts'

it('doubles up to thirty seconds', () => {
  expect([1, 2, 3, 9, 10, 500].map(failures => backOffMs(failures, () => 1))).toEqual([100, 200, 400, 25_600, 30_000, 30_000])
})

it('spreads over the whole time, so that workers do not come back together', () => {
  expect(backOffMs(10, () => 0)).toBe(0)
  expect(backOffMs(10, () => 0.5)).toBe(15_000)
})
