import type { SubmissionPage } from '../../shared/types/submission-page.ts'
import { z } from 'zod'
import { CmsUnavailableError, requestCms } from '../cms/cms-client.ts'
import { requireEnvironment } from '../env.ts'
import { log } from '../log.ts'

/** Longer than for a read: a reader would rather wait than send twice. */
const timeoutMs = 10_000

const storedSchema = z.object({ data: z.object({ receipt: z.string().nullable() }) })
const refusedSchema = z.object({ error: z.object({ details: z.object({ errors: z.array(z.object({ path: z.array(z.string()) })) }) }) })

export type SendOutcome
  = | { isStored: true, receipt: string | null }
    | { isStored: false, reason: 'fields', fieldProblems: SubmissionPage['fieldProblems'] }
    | { isStored: false, reason: 'too-many', retryAfterS: number }
    | { isStored: false, reason: 'too-big' | 'gone' | 'down' }

/** `POST /api/submissions` of the CMS, as its own site: docs/adr/014-submissions.md. */
export async function sendSubmission(data: Record<string, unknown>, readerDigest: string): Promise<SendOutcome> {
  try {
    const response = await requestCms('api/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept': 'application/json', 'authorization': `Bearer ${requireEnvironment().WEB_TOKEN}`, 'x-reader-digest': readerDigest },
      body: JSON.stringify({ data }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    return await readOutcome(response)
  }
  catch (error) {
    if (error instanceof CmsUnavailableError)
      return { isStored: false, reason: 'down' }
    throw error
  }
}

async function readOutcome(response: Response): Promise<SendOutcome> {
  const body: unknown = await response.json().catch(() => null)
  const stored = storedSchema.safeParse(body)
  if (response.ok && stored.success)
    return { isStored: true, receipt: stored.data.data.receipt }
  if (response.status === 429)
    return { isStored: false, reason: 'too-many', retryAfterS: Number(response.headers.get('retry-after') ?? 600) }
  if (response.status === 413)
    return { isStored: false, reason: 'too-big' }
  const refused = refusedSchema.safeParse(body)
  const fields = refused.success ? refused.data.error.details.errors.map(({ path }) => path[1] ?? '') : []
  // No field that a reader could mend: the page was unpublished, and we had not yet heard of it.
  if (response.status === 400 && fields.includes('about'))
    return { isStored: false, reason: 'gone' }
  if (response.status === 400 && fields.some(field => field !== ''))
    return { isStored: false, reason: 'fields', fieldProblems: [...new Set(fields)].map(field => ({ field, problem: field === 'organisationNumber' ? 'not-number' : 'refused' })) }
  log.error({ status: response.status }, 'the CMS did not take a submission')
  return { isStored: false, reason: 'down' }
}
