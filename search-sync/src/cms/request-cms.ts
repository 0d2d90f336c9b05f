import type { z } from 'zod'
import { ConfigurationError, ContractError, LeaseLostError, TransientError } from '../errors.ts'

export interface CmsConnection { url: string, token: string }

export interface CmsRequest {
  method: 'GET' | 'POST' | 'PUT'
  /** Under `/api/sync/`. */
  path: string
  body?: unknown
  timeoutMs?: number
  signal?: AbortSignal | undefined
}

/** A read of 200 whole documents takes tens of milliseconds; ten seconds means that something is wrong. */
const DEFAULT_TIMEOUT_MS = 10_000

/**
 * One call to the CMS's internal route.
 * @throws {TransientError} not reached, too slow, busy (408, 425, 429, 5xx)
 * @throws {LeaseLostError} 409: another worker holds the lease
 * @throws {ConfigurationError} 401, 403: the token is not the CMS's
 * @throws {ContractError} anything else
 */
export async function requestCms<S extends z.ZodType>(connection: CmsConnection, request: CmsRequest, schema: S): Promise<z.output<S>> {
  const what = `${request.method} ${connection.url}/api/sync/${request.path}`
  const { response, text } = await send(connection, request, what)
  if (!response.ok)
    throw toError(response.status, what, text)
  const parsed = schema.safeParse(parseJson(text, what))
  if (!parsed.success)
    throw new ContractError(`${what} answered with another shape than cms/contract/sync.ts: ${parsed.error.issues.slice(0, 5).map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`)
  return parsed.data
}

async function send(connection: CmsConnection, request: CmsRequest, what: string): Promise<{ response: Response, text: string }> {
  const signals = [AbortSignal.timeout(request.timeoutMs ?? DEFAULT_TIMEOUT_MS), ...(request.signal ? [request.signal] : [])]
  try {
    const response = await fetch(`${connection.url}/api/sync/${request.path}`, {
      method: request.method,
      headers: { 'authorization': `Bearer ${connection.token}`, 'content-type': 'application/json' },
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal: AbortSignal.any(signals),
    })
    return { response, text: await response.text() }
  }
  catch (error) {
    throw new TransientError(`${what} did not answer: ${describeCause(error)}`, { cause: error })
  }
}

/** `fetch failed` says nothing; the cause under it says ECONNREFUSED. */
function describeCause(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message || ('code' in cause ? String(cause.code) : cause.name) : String(cause)
}

function parseJson(text: string, what: string): unknown {
  if (text === '')
    return undefined
  try {
    return JSON.parse(text)
  }
  catch (error) {
    throw new ContractError(`${what} did not answer with JSON: ${text.slice(0, 200)}`, { cause: error })
  }
}

function toError(status: number, what: string, text: string): Error {
  const message = `${what} answered ${status}: ${text.slice(0, 500)}`
  if (status === 409)
    return new LeaseLostError(message)
  if (status === 401 || status === 403)
    return new ConfigurationError(`${message}. Is SYNC_TOKEN the same here and in the CMS?`)
  if (status >= 500 || [408, 425, 429].includes(status))
    return new TransientError(message)
  return new ContractError(message)
}
