/**
 * The address of a link that an editor has written, or null where it is not one we show: only http(s), e-mail and
 * addresses on this site (`/…`, not `//…`, which leads to another). Keeps `javascript:` and its kin out.
 */
export function toSafeHref(url: string): string | null {
  const address = url.trim()
  if (/^\/(?![/\\])/.test(address) || /^#[\w-]+$/.test(address))
    return address
  if (!/^(?:https?|mailto):/i.test(address))
    return null
  return URL.canParse(address) ? address : null
}
