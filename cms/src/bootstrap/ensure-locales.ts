import type { Core } from '@strapi/strapi'
import type { Locale } from '../../contract/content.ts'

const LOCALES: Record<Locale, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk', se: 'Nordsamisk' }
const DEFAULT_LOCALE: Locale = 'nb'

interface LocaleService {
  find: () => Promise<{ code: string, id: number }[]>
  create: (locale: { code: string, name: string }) => Promise<unknown>
  setDefaultLocale: (locale: { code: string }) => Promise<unknown>
}

/** The four languages, with bokmål as the one to begin in. Strapi's own `en` as default goes the first time only. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service('locales') as LocaleService
  const existing = new Set((await service.find()).map(locale => locale.code))
  for (const [code, name] of Object.entries(LOCALES)) {
    if (!existing.has(code))
      await service.create({ code, name })
  }
  if (!existing.has(DEFAULT_LOCALE))
    await service.setDefaultLocale({ code: DEFAULT_LOCALE })
}
