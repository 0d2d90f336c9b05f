import type { RouterConfig } from '@nuxt/schema'
import { splitLocalePrefix } from '#shared/paths'

/**
 * A router is made for every page that is rendered, and has one address to find. Taking in every route in every
 * language was a quarter of the memory that a render used up, so it is given those alone that begin as the address does.
 */
export default {
  routes(all) {
    const address = useNuxtApp().ssrContext?.url
    if (address === undefined)
      return all
    const asked = toBeginning(address)
    return all.filter(({ path }) => {
      const { locale, first } = ofRoute(path)
      return locale === asked.locale && (first === asked.first || first.startsWith(':'))
    })
  },
} satisfies RouterConfig

interface Beginning { locale: string, first: string }
/** The routes are the same for every page. */
const beginnings = new Map<string, Beginning>()

function ofRoute(path: string): Beginning {
  const known = beginnings.get(path)
  if (known !== undefined)
    return known
  const beginning = toBeginning(path)
  beginnings.set(path, beginning)
  return beginning
}

/** Capitals make no difference to the router. */
function toBeginning(address: string): Beginning {
  const { locale, path } = splitLocalePrefix((address.split(/[?#]/)[0] ?? '').toLowerCase())
  return { locale, first: path.split('/')[1] ?? '' }
}
