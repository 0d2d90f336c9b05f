import { z } from 'zod'
import { requireEnvironment } from '../env.ts'
import { log } from '../log.ts'

/** A page may wait this long for one read; then the last good page, or a 503, is the better answer. */
const timeoutMs = 3_000

const replySchema = z.object({
  data: z.unknown(),
  meta: z.looseObject({ pagination: z.looseObject({ page: z.number(), pageCount: z.number() }).optional() }).optional(),
})
/** `bytes`: the size of its text. */
export type CmsReply = z.output<typeof replySchema> & { bytes: number }
/** What the CMS said no with, where the caller can make something of it. */
export type CmsAnswer = { status: 200, reply: CmsReply } | { status: Exclude<number, 200>, reply: null }

/** The CMS did not give a usable reply. An outage, not an outcome: nothing can be decided from it. */
export class CmsUnavailableError extends Error {
  override name = 'CmsUnavailableError'
}

/** The one place that every request to the CMS goes through: what it must carry is added here. */
export async function requestCms(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${requireEnvironment().CMS_URL}/${path}`, { signal: AbortSignal.timeout(timeoutMs), ...init })
    .catch((cause: unknown) => fail(`The CMS does not answer ${toName(path)}.`, cause))
}

/**
 * `GET <CMS_URL>/api/<path>`; `path` may hold a query. `refusals` are the statuses that the caller understands.
 * Throws CmsUnavailableError when it does not answer within three seconds, or answers with anything else.
 */
export async function askCms(path: string, refusals: readonly number[]): Promise<CmsAnswer> {
  const response = await requestCms(`api/${path}`, { headers: { accept: 'application/json' } })
  if (refusals.includes(response.status)) {
    await response.body?.cancel()
    return { status: response.status, reply: null }
  }
  const name = toName(path)
  if (!response.ok)
    return fail(`The CMS answers ${name} with status ${response.status}.`)
  const text = await response.text().catch((cause: unknown) => fail(`The CMS stops in the middle of ${name}.`, cause))
  const parsed = replySchema.safeParse(parseJson(text, name))
  return parsed.success ? { status: 200, reply: { ...parsed.data, bytes: text.length } } : fail(`The CMS answers ${name} in an unknown form.`, parsed.error)
}

/** As askCms, for reads of what is published: null where the CMS says 404. */
export async function fetchFromCms(path: string): Promise<CmsReply | null> {
  return (await askCms(path, [404])).reply
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch (cause) {
    return fail(`The CMS answers ${name} with something that is not JSON.`, cause)
  }
}

/** For the log: without the query, which may hold a reader's words or an editor's signature. */
function toName(path: string): string {
  return path.split('?')[0] ?? ''
}

function fail(message: string, cause?: unknown): never {
  log.warn({ cause: cause instanceof Error ? cause.message : undefined }, message)
  throw new CmsUnavailableError(message, { cause })
}
