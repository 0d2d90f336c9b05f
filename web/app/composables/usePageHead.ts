import type { InterfaceLocale } from '#shared/paths'
import type { EntryPage } from '#shared/types/pages'
import { interfaceLocales, withLocalePrefix } from '#shared/paths'

export interface PageHead {
  title: string
  description?: string | undefined
  /** Path without the language prefix. */
  path: string
  /** The languages that the page is written in, where not in all of the interface's. */
  languages?: InterfaceLocale[] | undefined
  /** Only for single entries: an entry has one canonical address, that of its own language. */
  entry?: EntryPage | undefined
}

/** Title, description, canonical address and the addresses in other languages. */
export function usePageHead(head: PageHead): void {
  const { t } = useI18n()
  const reader = useInterfaceLocale()
  // Set for every request by server/middleware/rendered-pages.ts. Synchronous, as a composable must be.
  const siteUrl = useRequestEvent()?.context.siteUrl ?? ''
  if (useRoute().meta.isPreview === true) {
    useHead({ title: t('preview.title', { title: head.title }), meta: [{ name: 'robots', content: 'noindex, nofollow' }] })
    return
  }
  const { canonical, alternates } = toAddresses(head, reader.value)
  useHead({
    title: head.title,
    titleTemplate: title => title === t('site.name') || title === undefined || title === null ? t('site.title') : `${title} – ${t('site.name')}`,
    meta: head.description === undefined ? [] : [{ name: 'description', content: head.description }],
    link: [
      { rel: 'canonical', href: siteUrl + canonical },
      ...alternates.map(({ language, path }) => ({ rel: 'alternate' as const, type: 'text/html', hreflang: language, href: siteUrl + path })),
    ],
  })
}

function toAddresses({ path, entry, languages = [...interfaceLocales] }: PageHead, reader: InterfaceLocale) {
  if (entry === undefined) {
    const own = languages.find(language => language === reader) ?? languages[0] ?? reader
    return {
      canonical: withLocalePrefix(path, own),
      alternates: [...languages.map(language => ({ language: language as string, path: withLocalePrefix(path, language) })), { language: 'x-default', path }],
    }
  }
  const own = interfaceLocales.find(locale => locale === entry.locale) ?? 'nb'
  const canonical = withLocalePrefix(entry.path, own)
  const others = entry.translations.map(other => ({ language: other.locale as string, path: withLocalePrefix(other.path, other.locale) }))
  return { canonical, alternates: others.length === 0 ? [] : [{ language: own as string, path: canonical }, ...others] }
}
