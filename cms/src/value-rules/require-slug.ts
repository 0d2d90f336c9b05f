import type { ValueRule } from './value-rule.ts'
import { KEEP } from './value-rule.ts'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The last part of an address. Whether it is free is looked at after the save, by refuse-taken-slug. */
export const requireSlug: ValueRule = (value, { attribute }, label) => {
  if (attribute.type !== 'uid' || value === null || SLUG.test(String(value)))
    return KEEP
  return { refuse: `Feltet «${label}» kan bare ha små bokstaver a–z, tall og bindestrek mellom dem. Skriv æ som ae, ø som o og å som a.` }
}
