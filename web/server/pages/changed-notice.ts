import type { ContentTypeName } from '@kokeboka/cms/contract'
import type { ChangedNotice } from '@kokeboka/search-sync/contract'
import { Buffer } from 'node:buffer'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** As the contract says: an older signature may be one that somebody has kept. */
const maxAgeMs = 5 * 60_000

/** Any type, one that this site has no page for too: it may be shown in others, and a notice that is refused holds up all after it. */
const typeName = z.custom<ContentTypeName>(value => typeof value === 'string' && /^[a-z-]{1,50}$/.test(value), 'must be the name of a type')

const noticeSchema: z.ZodType<ChangedNotice> = z.object({
  documents: z.array(z.object({
    type: typeName,
    documentId: z.string().min(1).max(100),
  })).max(10_000),
})

export type NoticeReading
  = | { isGood: true, notice: ChangedNotice }
    | { isGood: false, status: 400 | 401, message: string, issues: string[] }

export interface SignedBody { body: string, timestamp: string | undefined, signature: string | undefined }

/** Checks the signature (see search-sync/contract) before it looks at the body. `nowMs` is since 1970. */
export function readChangedNotice(signed: SignedBody, secret: string, nowMs: number): NoticeReading {
  const refuse = (message: string): NoticeReading => ({ isGood: false, status: 401, message, issues: [] })
  const { body, timestamp, signature } = signed
  if (timestamp === undefined || signature === undefined || !/^\d{1,15}$/.test(timestamp))
    return refuse('The notice is not signed.')
  if (Math.abs(nowMs - Number(timestamp)) > maxAgeMs)
    return refuse('The signature is more than five minutes old.')
  const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest()
  const given = Buffer.from(signature, 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return refuse('The signature does not fit the notice.')
  const parsed = noticeSchema.safeParse(parseJson(body))
  if (!parsed.success)
    return { isGood: false, status: 400, message: 'The notice is not in the agreed form.', issues: parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`) }
  return { isGood: true, notice: parsed.data }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return undefined
  }
}
