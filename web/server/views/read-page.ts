import type { PageName, PageViews } from '../../shared/types/pages.ts'
import type { PageReading } from '../../shared/types/request-context.d.ts'
import { interfaceLocales } from '../../shared/paths.ts'
import { CmsUnavailableError } from '../cms/cms-client.ts'
import { previewRequestSchema } from '../preview/preview-request.ts'
import { buildPreview } from './build-preview.ts'
import { pageBuilders, pageParametersSchema } from './page-builders.ts'

export type PageQuery = Record<string, string | undefined>

const previewStatus = { closed: 403, missing: 404, unreadable: 422 } as const

/** What a page shows, for the page components alone: they ask for it by `event.context.readPage` while they render. */
export async function readPage<K extends PageName>(name: K, query: PageQuery): Promise<PageReading<PageViews[K]>> {
  try {
    const reading = name === 'preview' ? await readPreview(query) : await readPublished(name as Exclude<PageName, 'preview'>, query)
    return reading as PageReading<PageViews[K]>
  }
  catch (error) {
    if (error instanceof CmsUnavailableError)
      return { status: 503 }
    throw error
  }
}

async function readPublished(name: Exclude<PageName, 'preview'>, query: PageQuery): Promise<PageReading<unknown>> {
  const parameters = pageParametersSchema.safeParse(query)
  if (!parameters.success)
    return { status: 400 }
  const page = await pageBuilders[name](parameters.data)
  return page === null ? { status: 404 } : { status: 200, page }
}

async function readPreview({ locale, entryLocale, ...given }: PageQuery): Promise<PageReading<unknown>> {
  const request = previewRequestSchema.safeParse({ ...given, locale: entryLocale })
  // A link that is cut or changed is as good as one that is not signed.
  if (!request.success)
    return { status: 403 }
  const outcome = await buildPreview(request.data, interfaceLocales.find(name => name === locale) ?? 'nb')
  return outcome.isGood ? { status: 200, page: outcome.page } : { status: previewStatus[outcome.reason] }
}
