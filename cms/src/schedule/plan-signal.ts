/**
 * Wakes the schedule when a plan of this process is made or moved. Only a hint: the rows are the truth, and the
 * schedule looks at them again whatever the hint says.
 */
const waiting = new Set<() => void>()

export function signalPlanChange(): void {
  for (const wake of [...waiting])
    wake()
}

export interface PlanWait { wait: (timeoutMs: number) => Promise<void> }

/** Make it *before* reading the table, so that no change is missed between the read and the sleep. */
export function expectPlanChange(): PlanWait {
  const { promise, resolve } = Promise.withResolvers<void>()
  waiting.add(resolve)
  return {
    async wait(timeoutMs) {
      const timer = setTimeout(resolve, timeoutMs)
      // A command that has done its work need not wait for the schedule.
      timer.unref()
      await promise
      clearTimeout(timer)
      waiting.delete(resolve)
    },
  }
}
