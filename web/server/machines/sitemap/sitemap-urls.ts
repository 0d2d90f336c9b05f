import type { SitemapUrl } from './write-sitemap.ts'
import { sitePages } from '#site-pages'
import { toEntryAddresses, toSiteAddresses } from '../../../shared/page-addresses.ts'
import { requireEnvironment } from '../../env.ts'
import { readPublishedEntries } from '../published-entries.ts'

/** Every page that is to be found, each language of it once. When a list last changed is not known: it has no date. */
export async function readSitemapUrls(): Promise<SitemapUrl[]> {
  const entries = await readPublishedEntries()
  return [
    ...sitePages.flatMap(toSiteUrls),
    ...entries.map((entry) => {
      const { canonical, alternates } = toEntryAddresses(entry)
      return { path: canonical, lastmod: entry.updatedAt, alternates }
    }),
  ]
}

function toSiteUrls({ path, ...page }: typeof sitePages[number]): SitemapUrl[] {
  const isSamiShown = requireEnvironment().SAMI_INTERFACE === 'on'
  const languages = page.languages.filter(locale => locale !== 'se' || isSamiShown)
  return languages.map((locale) => {
    const { canonical, alternates } = toSiteAddresses(path, locale, languages)
    return { path: canonical, lastmod: null, alternates }
  })
}
