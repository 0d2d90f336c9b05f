import { z } from 'zod'
import { TransientError } from '../errors.ts'

const TIMEOUT_MS = 5_000

const rebuildSchema = z.object({ isDone: z.boolean(), phase: z.string(), number: z.number(), filled: z.number(), total: z.number() })
const readySchema = z.object({ ready: z.boolean(), checks: z.record(z.string(), z.object({ ok: z.boolean(), reason: z.string().optional() })) })
const errorSchema = z.object({ error: z.string() })

export type WorkerReadiness = z.output<typeof readySchema>
export type WorkerRebuild = z.output<typeof rebuildSchema>

/** undefined where no worker answers. */
export async function findReadiness(workerUrl: string): Promise<WorkerReadiness | undefined> {
  try {
    const response = await fetch(`${workerUrl}/readyz`, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    return readySchema.parse(await response.json())
  }
  catch (error) {
    // fetch throws TypeError for what it cannot reach.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))
      return undefined
    throw error
  }
}

export async function fetchRebuild(workerUrl: string): Promise<WorkerRebuild> {
  return rebuildSchema.parse(await (await knock(`${workerUrl}/rebuild`, {})).json())
}

/**
 * Asks the worker for a rebuild.
 * @throws {TransientError} with the worker's own reason, or that no worker answers.
 */
export async function requestRebuild(workerUrl: string, token: string): Promise<void> {
  const response = await knock(`${workerUrl}/rebuild`, { method: 'POST', headers: { authorization: `Bearer ${token}` } })
  if (!response.ok)
    throw new TransientError(`The worker at ${workerUrl} refused the rebuild: ${errorSchema.parse(await response.json()).error}`)
}

async function knock(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
  }
  catch (error) {
    throw new TransientError(`No worker answers at ${url}. Start it with \`npm start\`, or say where it is with HOST and SYNC_PORT.`, { cause: error })
  }
}
