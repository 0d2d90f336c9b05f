import type { ValueRule } from './value-rule.ts'
import { KEEP } from './value-rule.ts'

/** What a reader's browser may be sent to. Not `javascript:`, `data:` and the like, which run in the page. */
const SAFE_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel'])
/** A link without a scheme is relative, and safe. Browsers skip control characters and blanks in a scheme, so no link may have them. */
export function isSafeLink(link: string): boolean {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001F\u007F-\u009F]/.test(link))
    return false
  const scheme = /^([^/?#:]*):/.exec(link.trim())?.[1]
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase())
}

/** The links in formatted text; fields that are an address are held by requireWebAddress. */
export const requireSafeLinks: ValueRule = (value, { attribute }, label) => {
  const unsafe = attribute.type === 'blocks' ? findBlockLinks(value).filter(link => !isSafeLink(link)) : []
  return unsafe.length === 0
    ? KEEP
    : { refuse: `Feltet «${label}» har en lenke som ikke kan brukes: ${unsafe.map(link => `«${shorten(link)}»`).join(', ')}. Lenker begynner med https://, mailto:, tel: eller /.` }
}

/** Whatever is called `url` in the blocks: links, and the addresses of images and of their smaller versions. */
function findBlockLinks(blocks: unknown): string[] {
  if (Array.isArray(blocks))
    return blocks.flatMap(findBlockLinks)
  if (typeof blocks !== 'object' || blocks === null)
    return []
  return Object.entries(blocks).flatMap(([key, value]) => typeof value === 'string' ? (key === 'url' ? [value] : []) : findBlockLinks(value))
}

function shorten(link: string): string {
  return link.length > 60 ? `${link.slice(0, 60)}…` : link
}
