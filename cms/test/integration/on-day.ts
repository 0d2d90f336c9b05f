import { vi } from 'vitest'

const dayMs = 24 * 60 * 60_000

/** Does the work with the clock so many days back or ahead; Strapi's own timers go on. */
export async function onDay<Result>(days: number, work: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * dayMs })
  return work().finally(() => vi.useRealTimers())
}
