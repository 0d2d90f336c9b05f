import type { Field } from './walk-fields.ts'

/** What a reader's browser may be sent to. Not `javascript:`, `data:` and the like, which run in the page. */
const SAFE_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel'])
/** Fields of plain text that the site makes into a link. */
const LINK_FIELD = /(?:^url|Url|^link|Link|^website|Uri)$/

/** A link without a scheme is relative, and safe. Browsers skip control characters and blanks in a scheme, so no link may have them. */
export function isSafeLink(link: string): boolean {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001F\u007F-\u009F]/.test(link))
    return false
  const scheme = /^([^/?#:]*):/.exec(link.trim())?.[1]
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase())
}

/** The links of one field that may not be saved. */
export function findUnsafeLinks({ name, attribute, value }: Field): string[] {
  const links = attribute.type === 'blocks' ? findBlockLinks(value) : isLinkField(name, attribute.type) && typeof value === 'string' ? [value] : []
  return links.filter(link => !isSafeLink(link))
}

function isLinkField(name: string, type: string): boolean {
  return (type === 'string' || type === 'text') && LINK_FIELD.test(name.split('.').at(-1) ?? '')
}

/** Whatever is called `url` in the blocks: links, and the addresses of images and of their smaller versions. */
function findBlockLinks(blocks: unknown): string[] {
  if (Array.isArray(blocks))
    return blocks.flatMap(findBlockLinks)
  if (typeof blocks !== 'object' || blocks === null)
    return []
  return Object.entries(blocks).flatMap(([key, value]) => typeof value === 'string' ? (key === 'url' ? [value] : []) : findBlockLinks(value))
}
