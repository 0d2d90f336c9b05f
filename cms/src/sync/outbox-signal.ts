/**
 * Wakes those who wait for a row. It is only a hint, given after the commit: the rows in the table are the truth,
 * and a waiter looks there again whatever the hint says.
 */
const waiting = new Set<() => void>()

export function signalOutboxRow(): void {
  for (const wake of [...waiting])
    wake()
}

export interface OutboxWait { promise: Promise<void>, cancel: () => void }

/** Settles at the next signal or after `timeoutMs`. Make it *before* reading the table, so that no row is missed. */
export function waitForOutboxRow(timeoutMs: number): OutboxWait {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, timeoutMs)
  waiting.add(resolve)
  const settled = promise.finally(() => {
    clearTimeout(timer)
    waiting.delete(resolve)
  })
  return { promise: settled, cancel: resolve }
}
