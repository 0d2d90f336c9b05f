import type { Audience, ContentTypeName } from '@kokeboka/cms/contract'

/** The types that have a list and a page of their own. Municipalities and counties are named on others' pages only. */
export type EntryType = Exclude<ContentTypeName, 'entrance' | 'site-settings' | 'municipality' | 'county'>

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
  'idea': '/ideer',
  'provider': '/tilbydere',
  'need': '/behov',
  'support-scheme': '/stotteordninger',
  'contact-point': '/kontaktpunkter',
  'question': '/sporsmal',
  'income-model': '/inntektsmodeller',
}

export const municipalitiesPath = '/kommuner'
export function municipalityPath(slug: string): string {
  return `${municipalitiesPath}/${slug}`
}

/** Examples side by side, and the parameters that name them. */
export const comparisonPath = `${entryPaths.example}/sammenlign`
export const comparisonNames = ['a', 'b', 'c'] as const

export function isEntryType(name: string): name is EntryType {
  return Object.hasOwn(entryPaths, name)
}

export const entrancePaths: Record<Audience, string> = { 'public-sector': '/offentlig', 'entrepreneur': '/entreprenor' }

/** `/oppskrifter/utlys-behovet`, without the prefix of the interface's language. */
export function entryPath(type: EntryType, slug: string): string {
  return `${entryPaths[type]}/${slug}`
}

/** What a search can find: the entries, and the site's own pages, whose slug is their whole address. */
export type FoundType = EntryType | 'page'
export const foundTypes: readonly FoundType[] = [...Object.keys(entryPaths).filter(isEntryType), 'page']

/** The address of what a search found, without the prefix of the interface's language. */
export function foundPath(type: FoundType, slug: string): string {
  return type === 'page' ? `/${slug}` : entryPath(type, slug)
}

/** `/oppskrifter/utlys-behovet` → the type and the slug in it, or null for any other address. */
export function readEntryPath(path: string): { type: EntryType, slug: string } | null {
  const [, first = '', slug = '', rest] = path.split('/')
  const type = Object.keys(entryPaths).filter(isEntryType).find(name => entryPaths[name] === `/${first}`)
  return type === undefined || slug === '' || rest !== undefined ? null : { type, slug }
}

/** The languages that every page of the site is in. */
export const wholeLocales = ['nb', 'nn', 'en'] as const
export type WholeLocale = typeof wholeLocales[number]
/** Northern Sámi has a few pages, shown only where the owner has switched them on (ADR 016). */
export const interfaceLocales = [...wholeLocales, 'se'] as const
export type InterfaceLocale = typeof interfaceLocales[number]

/** The pages that are in Northern Sámi too. */
export const samiPaths: readonly string[] = ['/', ...Object.values(entrancePaths), '/om', '/hjelp', '/sok']

export function isIn(locale: InterfaceLocale, path: string): boolean {
  return locale !== 'se' || samiPaths.includes(path)
}

/** Puts the prefix of an interface language before a path; bokmål has none. A page that is not in Northern Sámi stays in Norwegian. */
export function withLocalePrefix(path: string, locale: InterfaceLocale): string {
  if (locale === 'nb' || !isIn(locale, path))
    return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** `/nn/oppskrifter` → the interface language and the path without its prefix. */
export function splitLocalePrefix(address: string): { locale: InterfaceLocale, path: string } {
  const locale = interfaceLocales.find(name => name !== 'nb' && (address === `/${name}` || address.startsWith(`/${name}/`)))
  return locale === undefined ? { locale: 'nb', path: address } : { locale, path: address.slice(locale.length + 1) || '/' }
}

/** The languages that entries are read in, best first, for a reader of the given interface. */
export function contentLocales(locale: InterfaceLocale): InterfaceLocale[] {
  if (locale === 'en' || locale === 'se')
    return [locale, 'nb', 'nn']
  return locale === 'nn' ? ['nn', 'nb'] : ['nb', 'nn']
}
