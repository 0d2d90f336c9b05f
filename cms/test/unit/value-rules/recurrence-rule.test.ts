import { describe, expect, it } from 'vitest'
import { findRecurrenceProblem } from '../../../src/value-rules/recurrence-rule.ts'

describe('findRecurrenceProblem', () => {
  it.each(['FREQ=MONTHLY;BYDAY=1TU;COUNT=6', 'FREQ=WEEKLY;INTERVAL=2;UNTIL=20270601T000000Z', 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1;COUNT=3'])('finds none in %s', (rule) => {
    expect(findRecurrenceProblem(rule)).toBeUndefined()
  })

  it.each([
    ['FREQ=MONTHLY', /må ta slutt/],
    ['FREQ=MONTHLY;COUNT=3;UNTIL=20270601T000000Z', /kan ikke stå sammen/],
    ['FREQ=SECONDLY;COUNT=3', /FREQ/],
    ['BYDAY=TU;COUNT=3', /FREQ/],
    ['FREQ=WEEKLY;COUNT=3;COUNT=4', /to ganger/],
    ['FREQ=WEEKLY;COUNT=100000', /høyst 120/],
    ['FREQ=WEEKLY;COUNT=0', /minst 1/],
    ['FREQ=WEEKLY;COUNT=mange', /ikke en del av en gjentakelsesregel/],
    ['FREQ=WEEKLY;INTERVAL=0;COUNT=3', /ikke en del av en gjentakelsesregel/],
    ['FREQ=WEEKLY;UNTIL=29990101T000000Z', /5 år/],
    ['FREQ=WEEKLY;BYDAY=XX;COUNT=3', /ikke riktig skrevet/],
    ['FREQ=WEEKLY;UNTIL=i morgen', /ikke riktig skrevet/],
    ['annenhver tirsdag', /ikke en del av en gjentakelsesregel/],
  ])('says what is wrong with %s', (rule, problem) => {
    expect(findRecurrenceProblem(rule)).toMatch(problem)
  })
})
