import { suggestQuerySchema } from '../../shared/schemas/search.ts'
import { refuse } from '../refuse.ts'
import { suggestEntries } from '../search/suggest-entries.ts'

/** `GET /api/suggest?q=&locale=`: what a reader is on the way to write. Not a search: nothing is counted or remembered. */
export default defineEventHandler(async (event) => {
  const query = suggestQuerySchema.safeParse(getQuery(event))
  if (!query.success)
    return refuse(event, 400, 'Nothing can be suggested for this.', query.error.issues.map(issue => issue.message))
  const reply = await suggestEntries(query.data)
  if (reply === null)
    return refuse(event, 503, 'Searching is not possible just now. Try again in a little while.')
  setResponseHeader(event, 'cache-control', 'no-store')
  return reply
})
