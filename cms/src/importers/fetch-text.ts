import { setTimeout as sleep } from 'node:timers/promises'
import { ImportError } from './import-error.ts'

/** All may be given by a test; the command uses the defaults. */
export interface FetchLimits {
  /** Of one attempt, the whole body included. Klass takes a few seconds for the history of the municipalities. */
  timeoutMs: number
  /** The registers we read are below 5 MB; more than this is another file than was meant. */
  maxBytes: number
  maxRedirects: number
  /** In all. A register that is down for more than the seconds these take is one for the operator to wait for. */
  attempts: number
  /** Before the second attempt; doubled for each later one. `Retry-After` goes first. */
  retryDelayMs: number
  /** A register that asks us to wait longer than this is answered by giving up. */
  maxRetryAfterMs: number
}

export const FETCH_LIMITS: FetchLimits = {
  timeoutMs: 30_000,
  maxBytes: 50_000_000,
  maxRedirects: 5,
  attempts: 4,
  retryDelayMs: 500,
  maxRetryAfterMs: 60_000,
}

export interface FetchRequest {
  address: string
  /** Media types, as in an Accept header. */
  accept: string
  /** Statuses other than 200 that are an answer and no failure. */
  expected?: readonly number[]
  limits: FetchLimits
}
export interface FetchedText { status: number, text: string }

type Attempt = { done: true, reply: FetchedText } | { done: false, why: string, waitMs: number | null }

const ADVICE = 'Try again later, or download the file and give it with --from <file>.'

/**
 * The text at an http(s) address, tried again while the register says that it is busy.
 * @throws {ImportError} naming the address, what happened, and what to do.
 */
export async function fetchText(request: FetchRequest): Promise<FetchedText> {
  const { limits } = request
  for (let attempt = 1; ; attempt++) {
    const result = await tryOnce(request)
    if (result.done)
      return result.reply
    const waitMs = result.waitMs ?? limits.retryDelayMs * 2 ** (attempt - 1)
    if (attempt >= limits.attempts || waitMs > limits.maxRetryAfterMs)
      throw new ImportError(`${request.address} could not be read: ${result.why} (${attempt} ${attempt === 1 ? 'attempt' : 'attempts'}). ${ADVICE}`)
    await sleep(waitMs)
  }
}

async function tryOnce(request: FetchRequest): Promise<Attempt> {
  const signal = AbortSignal.timeout(request.limits.timeoutMs)
  try {
    const response = await follow(request, signal)
    if (response.status === 429 || response.status >= 500) {
      await response.body?.cancel()
      return { done: false, why: `it answered ${response.status}`, waitMs: readRetryAfter(response.headers.get('retry-after')) }
    }
    if (response.status !== 200 && request.expected?.includes(response.status) !== true)
      throw new ImportError(`${request.address} could not be read: it answered ${response.status}. Check the address; ${ADVICE.charAt(0).toLowerCase()}${ADVICE.slice(1)}`)
    return { done: true, reply: { status: response.status, text: await readBody(request, response) } }
  }
  catch (error) {
    if (error instanceof ImportError)
      throw error
    return { done: false, why: signal.aborted ? `no whole answer within ${request.limits.timeoutMs / 1000} s` : reasonOf(error), waitMs: null }
  }
}

/** Redirects are followed here, because fetch would follow twenty, and from https to anything. */
async function follow({ address, accept, limits }: FetchRequest, signal: AbortSignal): Promise<Response> {
  let url = new URL(address)
  for (let redirects = 0; redirects <= limits.maxRedirects; redirects++) {
    const response = await fetch(url, { headers: { 'accept': accept, 'user-agent': 'Kokeboka-importer' }, redirect: 'manual', signal })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null)
      return response
    await response.body?.cancel()
    url = new URL(location, url)
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      throw new ImportError(`${address} sends on to ${url.protocol} addresses, which are not read. Give the final address with --from.`)
  }
  throw new ImportError(`${address} sends on more than ${limits.maxRedirects} times. Open it in a browser, and give the final address with --from.`)
}

async function readBody({ address, limits }: FetchRequest, response: Response): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > limits.maxBytes)
      throw new ImportError(`${address} is larger than ${limits.maxBytes / 1e6} MB, so it is not the register that was meant. Check the address.`)
    text += decode(decoder, address, chunk)
  }
  return text + decode(decoder, address)
}

function decode(decoder: InstanceType<typeof TextDecoder>, address: string, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
  }
  catch (cause) {
    throw new ImportError(`${address} is not text in UTF-8. Check the address.`, { cause })
  }
}

/** Seconds or a date, as HTTP has it; null for none, or for one that cannot be read. */
function readRetryAfter(header: string | null): number | null {
  if (header === null)
    return null
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds)
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause ?? error : error
  return cause instanceof Error ? `the connection failed (${cause.message})` : 'the connection failed'
}
