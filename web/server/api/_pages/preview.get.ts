/** What the page of a preview shows. As its neighbour, only for page components; see build-preview.ts. */
import { interfaceLocales } from '../../../shared/paths.ts'
import { CmsUnavailableError } from '../../cms/cms-client.ts'
import { previewRequestSchema } from '../../preview/preview-request.ts'
import { refuse } from '../../refuse.ts'
import { buildPreview } from '../../views/build-preview.ts'

const statusOf = { closed: 403, missing: 404, unreadable: 422 }

export default defineEventHandler(async (event) => {
  const { locale, entryLocale, ...given } = getQuery(event)
  const request = previewRequestSchema.safeParse({ ...given, locale: entryLocale })
  // A link that is cut or changed is as good as one that is not signed.
  if (!request.success)
    return refuse(event, 403, 'This is not a link to a preview.', request.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`))
  try {
    const outcome = await buildPreview(request.data, interfaceLocales.find(name => name === locale) ?? 'nb')
    return outcome.isGood ? outcome.page : refuse(event, statusOf[outcome.reason], 'The preview cannot be shown.')
  }
  catch (error) {
    if (error instanceof CmsUnavailableError)
      return refuse(event, 503, 'The content cannot be read just now.')
    throw error
  }
})
