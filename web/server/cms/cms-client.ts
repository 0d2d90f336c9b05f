import { z } from 'zod'
import { requireEnvironment } from '../env.ts'
import { log } from '../log.ts'

/** A page may wait this long for one read; then the last good page, or a 503, is the better answer. */
const timeoutMs = 3_000

const replySchema = z.object({
  data: z.unknown(),
  meta: z.object({ pagination: z.object({ page: z.number(), pageCount: z.number() }).optional() }).optional(),
})
export type CmsReply = z.output<typeof replySchema>

/** The CMS did not give a usable reply. An outage, not an outcome: nothing can be decided from it. */
export class CmsUnavailableError extends Error {
  override name = 'CmsUnavailableError'
}

/**
 * `GET <CMS_URL>/api/<path>`; `path` may hold a query. Gives null where the CMS says 404.
 * Throws CmsUnavailableError when it does not answer within three seconds, or answers with anything else.
 */
export async function fetchFromCms(path: string): Promise<CmsReply | null> {
  const url = `${requireEnvironment().CMS_URL}/api/${path}`
  const reply = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), headers: { accept: 'application/json' } })
    .catch((cause: unknown) => fail(`The CMS does not answer ${path}.`, cause))
  if (reply.status === 404) {
    await reply.body?.cancel()
    return null
  }
  if (!reply.ok)
    return fail(`The CMS answers ${path} with status ${reply.status}.`)
  const body: unknown = await reply.json().catch((cause: unknown) => fail(`The CMS answers ${path} with something that is not JSON.`, cause))
  const parsed = replySchema.safeParse(body)
  return parsed.success ? parsed.data : fail(`The CMS answers ${path} in an unknown form.`, parsed.error)
}

function fail(message: string, cause?: unknown): never {
  log.warn({ cause: cause instanceof Error ? cause.message : undefined }, message)
  throw new CmsUnavailableError(message, { cause })
}
