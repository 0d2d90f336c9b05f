/**
 * What each page shows, for the page components alone: `GET /api/_pages/recipe?slug=…&locale=nb`. Called inside the
 * process while a page renders; a request from outside gets 404 (see middleware/rendered-pages.ts).
 */
import { CmsUnavailableError } from '../../cms/cms-client.ts'
import { refuse } from '../../refuse.ts'
import { pageBuilders, pageParametersSchema } from '../../views/page-builders.ts'

export default defineEventHandler(async (event) => {
  const name = getRouterParam(event, 'name') ?? ''
  if (!Object.hasOwn(pageBuilders, name))
    return refuse(event, 404, 'There is no such page.')
  const parameters = pageParametersSchema.safeParse(getQuery(event))
  if (!parameters.success)
    return refuse(event, 400, 'The page cannot be shown with these parameters.', parameters.error.issues.map(issue => issue.message))
  try {
    const page = await pageBuilders[name as keyof typeof pageBuilders](parameters.data)
    return page ?? refuse(event, 404, 'There is no published entry at this address.')
  }
  catch (error) {
    if (error instanceof CmsUnavailableError)
      return refuse(event, 503, 'The content cannot be read just now.')
    throw error
  }
})
