import { searchQuerySchema } from '../../shared/schemas/search.ts'
import { refuse } from '../refuse.ts'
import { searchCookbook } from '../search/search-cookbook.ts'

/** `GET /api/search?q=&type=&page=&locale=`: see shared/schemas/search.ts. Others use this: do not change it lightly. */
export default defineEventHandler(async (event) => {
  const query = searchQuerySchema.safeParse(getQuery(event))
  if (!query.success)
    return refuse(event, 400, 'The search cannot be done as asked.', query.error.issues.map(issue => issue.message))
  const outcome = await searchCookbook(query.data)
  if (!outcome.isGood)
    return refuse(event, 503, 'Searching is not possible just now. Try again in a little while.')
  setResponseHeader(event, 'cache-control', 'no-store')
  return outcome.reply
})
