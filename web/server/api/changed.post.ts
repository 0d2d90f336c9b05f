import { requireEnvironment } from '../env.ts'
import { readChangedNotice } from '../pages/changed-notice.ts'
import { takeNotice } from '../pages/follow-changes.ts'
import { refuse } from '../refuse.ts'

/** search-sync tells which documents changed; pages made from them are rendered anew when next asked for. */
export default defineEventHandler(async (event) => {
  const signed = {
    body: await readRawBody(event) ?? '',
    timestamp: getRequestHeader(event, 'x-kokeboka-timestamp'),
    signature: getRequestHeader(event, 'x-kokeboka-signature'),
  }
  const reading = readChangedNotice(signed, requireEnvironment().WEB_SIGNING_SECRET, Date.now())
  if (!reading.isGood)
    return refuse(event, reading.status, reading.message, reading.issues)
  const { documents } = reading.notice
  return { documents: documents.length, pages: await takeNotice(documents) }
})
