import type { ValueRule } from './value-rule.ts'
import { hasRightCheckDigit, toNineDigits } from './organisation-number.ts'
import { KEEP } from './value-rule.ts'

/** Stored as nine digits, however it is spaced. */
export const requireOrganisationNumber: ValueRule = (value, { name }, label) => {
  if (name !== 'organisationNumber' || value === null)
    return KEEP
  const written = String(value).trim()
  if (written === '')
    return { replaceWith: null }
  const digits = toNineDigits(written)
  if (digits === undefined)
    return { refuse: `Feltet «${label}» skal ha ni siffer.` }
  return hasRightCheckDigit(digits)
    ? { replaceWith: digits }
    : { refuse: `Feltet «${label}» er ikke et gyldig organisasjonsnummer: kontrollsifferet stemmer ikke. Se etter om to siffer er byttet om.` }
}
