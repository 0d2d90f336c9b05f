import type { Locale } from '../../contract/content.ts'

/** The order in which another language is taken where an entry is not in the reader's own. */
const FALLBACK: readonly Locale[] = ['nb', 'nn', 'en', 'se']

/** The entry in the wanted language, else in the first of nb, nn, en, se; undefined where there is none at all. */
export function chooseLanguage<Entry extends { locale: Locale }>(entries: readonly Entry[], wanted: Locale | undefined): Entry | undefined {
  const order = wanted === undefined ? FALLBACK : [wanted, ...FALLBACK]
  return order.map(locale => entries.find(entry => entry.locale === locale)).find(entry => entry !== undefined)
}
