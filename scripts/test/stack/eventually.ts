const POLL_MS = 20

/** Waits until the question is answered with true; gives how long it took. Fails with what it was waiting for. */
export async function eventually(what: string, isSo: () => Promise<boolean>, withinMs: number): Promise<number> {
  const startedAt = performance.now()
  while (performance.now() - startedAt < withinMs) {
    if (await isSo())
      return performance.now() - startedAt
    await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
  throw new Error(`After ${withinMs} ms still not so: ${what}`)
}
