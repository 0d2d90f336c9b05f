import type { InterfaceLocale } from '#shared/paths'
import type { PageName, PageViews } from '#shared/types/pages'

interface Refusal { statusCode: number, message: string }

/**
 * What a page shows, from `/api/_pages/<name>` (a local call: no network). Where there is no such entry, or the
 * content cannot be read, the error page takes over with 404 or 503.
 */
export async function usePageData<K extends PageName>(name: K, parameters: Record<string, string | undefined> = {}): Promise<PageViews[K]> {
  const locale = useInterfaceLocale()
  const address: string = `/api/_pages/${name}`
  const response = await $fetch.raw<PageViews[K] | Refusal>(address, { query: { ...parameters, locale: locale.value }, ignoreResponseError: true })
  if (response.status !== 200 || response._data === undefined)
    throw createError({ statusCode: response.status, data: { page: name } })
  return response._data as PageViews[K]
}

export function useInterfaceLocale() {
  const { locale } = useI18n()
  return computed(() => locale.value as InterfaceLocale)
}
