import { requireEnvironment } from '../env.ts'
import { toLlmsText } from '../machines/llms-text.ts'
import { readPublishedEntries } from '../machines/published-entries.ts'

/** `GET /llms.txt`: where each text is as Markdown. */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'content-type', 'text/plain; charset=utf-8')
  return toLlmsText(await readPublishedEntries(), requireEnvironment().SITE_URL)
})
