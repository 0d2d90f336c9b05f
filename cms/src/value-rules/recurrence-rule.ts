import { RRule } from 'rrule'

/** More than a weekly event for two years; a rule is for a series that someone has planned. */
const MOST_OCCURRENCES = 120
/** Further ahead than that nobody has planned; it also ends the counting of a rule with UNTIL far away. */
const MOST_YEARS = 5
/** The parts that we take, and how each is written; the library reads a number that is not one as NaN. */
const PARTS: Record<string, RegExp> = {
  FREQ: /./,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^\d{1,9}$/,
  UNTIL: /./,
  BYDAY: /./,
  BYMONTHDAY: /^-?\d{1,2}(?:,-?\d{1,2})*$/,
  BYMONTH: /^\d{1,2}(?:,\d{1,2})*$/,
  BYSETPOS: /^-?\d{1,3}(?:,-?\d{1,3})*$/,
  WKST: /^[A-Z]{2}$/,
}
const FREQUENCIES: ReadonlySet<string> = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])

/**
 * What is wrong with an RRULE of RFC 5545 (without the prefix), as the end of a sentence; undefined where it is
 * right. It must end: an endless series stays in calendars long after the last meeting.
 */
export function findRecurrenceProblem(rule: string): string | undefined {
  const parts = rule.split(';').map(part => part.split('='))
  const unknown = parts.find(([name = '', value = '', ...rest]) => PARTS[name]?.test(value) !== true || rest.length > 0)
  if (unknown !== undefined)
    return `«${unknown.join('=')}» er ikke en del av en gjentakelsesregel. Skriv for eksempel FREQ=MONTHLY;BYDAY=1TU;COUNT=6.`
  const values = new Map(parts.map(([name = '', value = '']) => [name, value]))
  if (values.size < parts.length)
    return 'samme del står to ganger.'
  if (!FREQUENCIES.has(values.get('FREQ') ?? ''))
    return 'FREQ må være DAILY, WEEKLY, MONTHLY eller YEARLY.'
  if (values.has('COUNT') === values.has('UNTIL'))
    return values.has('COUNT') ? 'COUNT og UNTIL kan ikke stå sammen.' : 'regelen må ta slutt: sett COUNT (antall ganger) eller UNTIL (siste dag).'
  return findExtentProblem(rule)
}

function findExtentProblem(rule: string): string | undefined {
  const parsed = parseRule(rule)
  if (parsed === undefined)
    return 'regelen er ikke riktig skrevet. Skriv for eksempel FREQ=MONTHLY;BYDAY=1TU;COUNT=6.'
  const { count, until } = parsed.options
  if (count !== null && count < 1)
    return 'COUNT må være minst 1.'
  if (count !== null && count > MOST_OCCURRENCES)
    return `arrangementet kan gjentas høyst ${MOST_OCCURRENCES} ganger.`
  const latest = new Date()
  latest.setUTCFullYear(latest.getUTCFullYear() + MOST_YEARS)
  return until !== null && until > latest ? `regelen kan ikke strekke seg mer enn ${MOST_YEARS} år fram.` : undefined
}

function parseRule(rule: string): RRule | undefined {
  try {
    return RRule.fromString(rule)
  }
  catch (error) {
    // The library throws plain errors for what it cannot read.
    if (error instanceof Error)
      return undefined
    throw error
  }
}
