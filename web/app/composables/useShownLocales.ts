import type { InterfaceLocale } from '#shared/paths'
import { interfaceLocales } from '#shared/paths'

/** Where the texts in Northern Sámi are in their making: `off`, `draft` or `on` (SAMI_INTERFACE). */
export function useSamiInterface() {
  return useRequestEvent()?.context.samiInterface ?? 'off'
}

/** The languages that readers are offered. Drafts are offered to nobody: a translator has the address. */
export function useShownLocales(): InterfaceLocale[] {
  const sami = useSamiInterface()
  return interfaceLocales.filter(locale => locale !== 'se' || sami === 'on')
}
