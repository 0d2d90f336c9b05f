import type { InterfaceLocale } from '#shared/paths'
import type { Thing } from '#shared/structured-data/thing'
import type { EntryPage } from '#shared/types/pages'
import { toMarkdownAddress } from '#shared/markdown-address'
import { toEntryAddresses, toSiteAddresses } from '#shared/page-addresses'
import { entryPaths, interfaceLocales, isIn, withLocalePrefix } from '#shared/paths'
import { toEntryThing } from '#shared/structured-data/entry-things'
import { toBreadcrumbs } from '#shared/structured-data/site-things'
import { toJsonLd } from '#shared/structured-data/thing'

export interface PageHead {
  title: string
  description?: string | undefined
  /** Path without the language prefix. */
  path: string
  /** The languages that the page is written in, where not in all of the interface's. */
  languages?: InterfaceLocale[] | undefined
  /** Only for single entries: an entry has one canonical address, that of its own language. */
  entry?: EntryPage | undefined
  /** What the page is for machines, beside its place in the site. */
  things?: Thing[] | undefined
}

const openGraphLocales: Record<string, string> = { nb: 'nb_NO', nn: 'nn_NO', en: 'en_GB', se: 'se_NO' }

/** Title, description, canonical address, the addresses in other languages, and the page as machines read it. */
export function usePageHead(head: PageHead): void {
  const { t } = useI18n()
  const reader = useInterfaceLocale()
  const siteUrl = useSiteUrl()
  if (useRoute().meta.isPreview === true) {
    useHead({ title: t('preview.title', { title: head.title }), meta: [{ name: 'robots', content: 'noindex, nofollow' }] })
    return
  }
  const { entry, title, description } = head
  const shown = useShownLocales()
  const languages = (head.languages ?? interfaceLocales).filter(language => shown.includes(language) && isIn(language, head.path))
  const { canonical, alternates } = entry === undefined ? toSiteAddresses(head.path, reader.value, languages) : toEntryAddresses(entry)
  const url = siteUrl + canonical
  useHead({
    title,
    titleTemplate: title => title === t('site.name') || title === undefined || title === null ? t('site.title') : `${title} – ${t('site.name')}`,
    link: [
      { rel: 'canonical', href: url },
      { rel: 'alternate', type: 'text/markdown', href: siteUrl + toMarkdownAddress(canonical) },
      ...alternates.map(({ hreflang, path }) => ({ rel: 'alternate' as const, type: 'text/html', hreflang, href: siteUrl + path })),
    ],
    script: [{ type: 'application/ld+json', innerHTML: toJsonLd([...useThings(head, url, siteUrl), ...head.things ?? []]) }],
  })
  useSeoMeta({
    description,
    ogTitle: title,
    ogDescription: description,
    ogUrl: url,
    ogType: entry === undefined ? 'website' : 'article',
    ogSiteName: t('site.name'),
    ogLocale: openGraphLocales[entry?.locale ?? reader.value] ?? 'nb_NO',
    ogImage: { url: `${siteUrl}/bilder${canonical === '/' ? '/index' : canonical}.png`, type: 'image/png', width: 1200, height: 630, alt: title },
    twitterCard: 'summary_large_image',
    ...(entry === undefined ? {} : { articleModifiedTime: entry.freshness.updatedAt, articleSection: t(`type.${entry.type}`) }),
    // What is made up to show how the cookbook works must not be found as if it were so.
    ...(entry?.isDemo === true ? { robots: 'noindex' } : {}),
  })
}

/** SITE_URL, set for every request by server/middleware/rendered-pages.ts. Synchronous, as a composable must be. */
export function useSiteUrl(): string {
  return useRequestEvent()?.context.siteUrl ?? ''
}

/** Where the page is in the site, and the entry that it shows. */
function useThings({ title, path, entry }: PageHead, url: string, siteUrl: string): Thing[] {
  const { t } = useI18n()
  const reader = useInterfaceLocale()
  const toUrl = (to: string): string => siteUrl + withLocalePrefix(to, reader.value)
  const front = { name: t('site.name'), url: toUrl('/') }
  if (entry === undefined)
    return path === '/' ? [] : [toBreadcrumbs([front, { name: title, url }])]
  const list = { name: t(`types.${entry.type}`), url: toUrl(entryPaths[entry.type]) }
  const thing = toEntryThing(entry, { url, listUrl: list.url, listName: list.name, siteUrl })
  return [toBreadcrumbs([front, list, { name: title, url }]), ...thing === null ? [] : [thing]]
}
