import type { InterfaceLocale } from './paths.ts'
import type { EntryPage } from './types/pages.ts'
import { interfaceLocales, wholeLocales, withLocalePrefix } from './paths.ts'

export interface PageAddresses {
  canonical: string
  /** The same in other languages, itself among them: search engines believe only what all versions say alike. */
  alternates: { hreflang: string, path: string }[]
}

type EntryAddress = Pick<EntryPage, 'path' | 'locale' | 'translations'>

/** The one address of an entry, in the interface of its own language; bokmål for languages that have no interface. */
export function toCanonicalPath({ path, locale }: { path: string, locale: string }): string {
  return withLocalePrefix(path, toInterfaceLocale(locale))
}

function toInterfaceLocale(locale: string): InterfaceLocale {
  return interfaceLocales.find(name => name === locale) ?? 'nb'
}

/** The addresses of a page of the site itself, in every language that the whole site is in if nothing else is said. */
export function toSiteAddresses(path: string, reader: InterfaceLocale, languages: readonly InterfaceLocale[] = wholeLocales): PageAddresses {
  const [first = 'nb'] = languages
  return {
    canonical: withLocalePrefix(path, languages.includes(reader) ? reader : first),
    alternates: [
      ...languages.map(locale => ({ hreflang: locale, path: withLocalePrefix(path, locale) })),
      { hreflang: 'x-default', path: withLocalePrefix(path, first) },
    ],
  }
}

/**
 * The addresses of an entry: one for each language that it is written in, whichever interface it is read in. Who reads
 * none of them is sent to bokmål where there is one.
 */
export function toEntryAddresses(entry: EntryAddress): PageAddresses {
  const versions = [{ locale: toInterfaceLocale(entry.locale), path: entry.path }, ...entry.translations]
    .map(({ locale, path }) => ({ hreflang: locale, path: withLocalePrefix(path, locale) }))
    .sort((one, other) => interfaceLocales.indexOf(one.hreflang) - interfaceLocales.indexOf(other.hreflang))
  const fallback = versions[0]?.path ?? entry.path
  return { canonical: toCanonicalPath(entry), alternates: [...versions, { hreflang: 'x-default', path: fallback }] }
}
