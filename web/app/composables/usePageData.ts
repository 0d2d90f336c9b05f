import type { InterfaceLocale } from '#shared/paths'
import type { PageName, PageViews } from '#shared/types/pages'

/**
 * What a page shows, from server/views/read-page.ts. Only on the server, the one place where pages are rendered. Where
 * there is no such entry, or the content cannot be read, the error page takes over with 404 or 503.
 */
export async function usePageData<K extends PageName>(name: K, parameters: Record<string, string | undefined> = {}): Promise<PageViews[K]> {
  const locale = useInterfaceLocale()
  const readPage = useRequestEvent()?.context.readPage
  if (readPage === undefined)
    throw new Error(`The page ${name} is rendered outside of a request.`)
  const reading = await readPage(name, { ...parameters, locale: locale.value })
  if (reading.status !== 200)
    throw createError({ statusCode: reading.status, data: { page: name } })
  return reading.page
}

export function useInterfaceLocale() {
  const { locale } = useI18n()
  return computed(() => locale.value as InterfaceLocale)
}
