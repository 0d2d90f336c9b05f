import type { Core } from '@strapi/strapi'
import type { Locale } from '../../contract/content.ts'

const LOCALES: Record<Locale, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk', se: 'Nordsamisk' }
const DEFAULT_LOCALE: Locale = 'nb'
const STRAPIS_ENGLISH = 'English (en)'

interface LocaleService {
  find: () => Promise<{ code: string, id: number, name: string }[]>
  create: (locale: { code: string, name: string }) => Promise<unknown>
  update: (locale: { id: number }, change: { name: string }) => Promise<unknown>
  setDefaultLocale: (locale: { code: string }) => Promise<unknown>
}

/** The four languages, with bokmål as the one to begin in. Strapi's own `en` as default goes the first time only. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service('locales') as LocaleService
  const found = await service.find()
  const existing = new Set(found.map(locale => locale.code))
  for (const [code, name] of Object.entries(LOCALES)) {
    if (!existing.has(code))
      await service.create({ code, name })
  }
  // Strapi has made `en` before us, under its own name.
  const english = found.find(locale => locale.name === STRAPIS_ENGLISH)
  if (english !== undefined)
    await service.update({ id: english.id }, { name: LOCALES.en })
  if (!existing.has(DEFAULT_LOCALE))
    await service.setDefaultLocale({ code: DEFAULT_LOCALE })
}
