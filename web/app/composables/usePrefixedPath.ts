import { withLocalePrefix } from '#shared/paths'

/** An address, or a path and what is behind its question mark; what is undefined is left out. An address elsewhere stays. */
export type LinkTarget = string | { path: string, query: Record<string, string | undefined> }

/**
 * Gives a link the prefix of the interface's language, which is all that differs between our languages. Links are plain
 * `<a href>`: no page has a router in the browser, and asking it about up to two hundred links of a page, as
 * useLocalePath and NuxtLink do, was a third of the time of a render.
 */
export function usePrefixedPath(): (to: LinkTarget) => string {
  const reader = useInterfaceLocale()
  return (to) => {
    const { path, query } = typeof to === 'string' ? { path: to, query: {} } : to
    const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
    const address = path.startsWith('/') ? withLocalePrefix(path, reader.value) : path
    return given.length === 0 ? address : `${address}?${new URLSearchParams(given)}`
  }
}
