import type { ValueRule } from './value-rule.ts'
import { findRecurrenceProblem } from './recurrence-rule.ts'
import { KEEP } from './value-rule.ts'

/** A zone of the IANA database, and a rule of recurrence that calendars can read. */
export const requireTimeZone: ValueRule = (value, { name }, label) =>
  name !== 'timeZone' || value === null || isTimeZone(String(value))
    ? KEEP
    : { refuse: `Feltet «${label}» skal være en tidssone slik den heter i IANA, for eksempel Europe/Oslo.` }

export const requireRecurrenceRule: ValueRule = (value, { name }, label) => {
  if (name !== 'recurrenceRule' || value === null)
    return KEEP
  const rule = String(value).trim().replace(/^RRULE:/i, '')
  if (rule === '')
    return { replaceWith: null }
  const problem = findRecurrenceProblem(rule)
  return problem === undefined ? { replaceWith: rule } : { refuse: `Feltet «${label}»: ${problem}` }
}

export const requireMonth: ValueRule = (value, { name }, label) => {
  if (name !== 'featuredMonth' || value === null)
    return KEEP
  if (value === '')
    return { replaceWith: null }
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(String(value)) ? KEEP : { refuse: `Feltet «${label}» skal være år og måned: 2027-03.` }
}

/** An offset (`+01:00`) is a zone to Intl, but it knows no summer time and is no name in IANA. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Z][\w+-]*(?:\/[\w+-]+)*$/i.test(name))
    return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  }
  catch (error) {
    if (error instanceof RangeError)
      return false
    throw error
  }
}
