import type { Audience, ContentTypeName } from '@kokeboka/cms/contract'

/** The types that have a list and a page of their own. */
export type EntryType = Exclude<ContentTypeName, 'entrance' | 'site-settings'>

/** First part of the address of each type; the same in every language. */
export const entryPaths: Record<EntryType, string> = {
  'recipe': '/oppskrifter',
  'example': '/eksempler',
  'template': '/maler',
  'agreement-draft': '/avtaleutkast',
  'meeting-place': '/moteplasser',
  'event': '/arrangementer',
  'glossary-term': '/ordliste',
  'service-area': '/tjenesteomrader',
  'collaboration-form': '/samarbeidsformer',
  'barrier': '/barrierer',
}

export const entrancePaths: Record<Audience, string> = { 'public-sector': '/offentlig', 'entrepreneur': '/entreprenor' }

export const guideSlugs = ['om', 'hjelp', 'tilgjengelighet', 'personvern'] as const
export type GuideSlug = typeof guideSlugs[number]

/** `/oppskrifter/utlys-behovet`, without the prefix of the interface's language. */
export function entryPath(type: EntryType, slug: string): string {
  return `${entryPaths[type]}/${slug}`
}

export const interfaceLocales = ['nb', 'nn', 'en'] as const
export type InterfaceLocale = typeof interfaceLocales[number]

/** Puts the prefix of an interface language before a path; bokmål has none. */
export function withLocalePrefix(path: string, locale: InterfaceLocale): string {
  if (locale === 'nb')
    return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** The languages that entries are read in, best first, for a reader of the given interface. */
export function contentLocales(locale: InterfaceLocale): InterfaceLocale[] {
  if (locale === 'en')
    return ['en', 'nb', 'nn']
  return locale === 'nn' ? ['nn', 'nb'] : ['nb', 'nn']
}
