import type { Field } from '../content/walk-fields.ts'
import type { ValueRule } from './value-rule.ts'
import { KEEP } from './value-rule.ts'

/** Fields that readers follow. An address with another scheme (`javascript:`) would run on the site. */
const WEB_ADDRESS_FIELDS: ReadonlySet<string> = new Set(['url', 'link', 'website', 'evidenceUrl', 'accessibilityStatementUrl', 'losUri'])
/** Where a link may also lead to a page of the site itself: `/oppskrifter/…`. */
const OWN_PAGES_TOO: ReadonlySet<string> = new Set(['entrance.situation'])

/** Only http and https, with a host; spaces around are taken off and an empty one is none. */
export const requireWebAddress: ValueRule = (value, field, label) => {
  if (!isWebAddressField(field) || value === null)
    return KEEP
  const address = String(value).trim()
  if (address === '')
    return { replaceWith: null }
  if (isWebAddress(address) || (OWN_PAGES_TOO.has(field.owner) && isOwnPage(address)))
    return { replaceWith: address }
  return { refuse: `Feltet «${label}» skal være en nettadresse som begynner med https:// eller http://.` }
}

export function isWebAddressField({ name, attribute }: Pick<Field, 'name' | 'attribute'>): boolean {
  return attribute.type === 'string' && WEB_ADDRESS_FIELDS.has(name)
}

export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address)
}

/** `//host` and `/\host` lead out of the site. */
function isOwnPage(address: string): boolean {
  return /^\/(?![/\\])\S*$/.test(address)
}
