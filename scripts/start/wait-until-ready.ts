import { StartError } from './start-error.ts'

const POLL_MS = 100

/** Waits until the address answers 2xx. Throws a StartError with what was answered last when the time is over. */
export async function waitUntilReady(url: string, timeoutMs: number): Promise<void> {
  const giveUpAt = Date.now() + timeoutMs
  let last = 'nothing was answered'
  while (Date.now() < giveUpAt) {
    try {
      const reply = await fetch(url, { signal: AbortSignal.timeout(2_000) })
      if (reply.ok)
        return
      last = `${reply.status} ${(await reply.text()).slice(0, 300)}`
    }
    catch (error) {
      last = error instanceof Error ? `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}` : String(error)
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
  throw new StartError(`${url} was not ready after ${timeoutMs / 1000} s; its last answer: ${last}`)
}
