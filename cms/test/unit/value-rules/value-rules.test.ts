import type { Field } from '../../../src/content/walk-fields.ts'
import type { RuleContext, ValueRule } from '../../../src/value-rules/value-rule.ts'
import { describe, expect, it } from 'vitest'
import { requireChoices } from '../../../src/value-rules/require-choices.ts'
import { requireOrganisationNumber } from '../../../src/value-rules/require-organisation-number.ts'
import { requireSlug } from '../../../src/value-rules/require-slug.ts'
import { requireMonth, requireRecurrenceRule, requireTimeZone } from '../../../src/value-rules/require-time.ts'
import { requireWebAddress } from '../../../src/value-rules/require-web-address.ts'

/** These rules look at the field alone, so what they are given of the rest is never read. */
const NOTHING = {} as RuleContext

function judge(rule: ValueRule, value: unknown, name: string, rest: Partial<Field> = {}) {
  return rule(value, { owner: 'api::any.any', name, attribute: { type: 'string' }, holder: {}, path: [name], ...rest }, 'Etiketten', NOTHING)
}

describe('a web address', () => {
  it('is http or https', () => {
    expect(judge(requireWebAddress, ' https://www.regjeringen.no/a?b=c ', 'url')).toEqual({ replaceWith: 'https://www.regjeringen.no/a?b=c' })
    expect(judge(requireWebAddress, '', 'website')).toEqual({ replaceWith: null })
  })
  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'ftp://a.no', '//a.no', 'www.a.no', 'https://', '/oppskrifter'])('is not %s', (address) => {
    expect(judge(requireWebAddress, address, 'link')).toEqual({ refuse: 'Feltet «Etiketten» skal være en nettadresse som begynner med https:// eller http://.' })
  })
  it('may be a page of the site itself from an entrance, never one outside in disguise', () => {
    expect(judge(requireWebAddress, '/oppskrifter/a', 'link', { owner: 'entrance.situation' })).toEqual({ replaceWith: '/oppskrifter/a' })
    expect(judge(requireWebAddress, '//vond.no', 'link', { owner: 'entrance.situation' })).toHaveProperty('refuse')
    expect(judge(requireWebAddress, '/\\vond.no', 'link', { owner: 'entrance.situation' })).toHaveProperty('refuse')
  })
})

describe('other values', () => {
  it('keep each choice once, in the order of the list, and name what is not in it', () => {
    const attribute = { type: 'json', options: { choices: 'phases' } }
    expect(judge(requireChoices, ['after', 'before', 'after'], 'phases', { attribute })).toEqual({ replaceWith: ['before', 'after'] })
    expect(judge(requireChoices, ['alltid'], 'phases', { attribute })).toEqual({ refuse: 'Feltet «Etiketten» har en ukjent verdi: alltid.' })
  })
  it('store an organisation number as nine digits', () => {
    expect(judge(requireOrganisationNumber, '123 456 785', 'organisationNumber')).toEqual({ replaceWith: '123456785' })
    expect(judge(requireOrganisationNumber, '123 456 786', 'organisationNumber')).toHaveProperty('refuse', expect.stringContaining('kontrollsifferet stemmer ikke'))
  })
  it.each(['æøå', 'Stor-bokstav', 'a--b', '-a', 'a/b', ''])('refuse the slug «%s»', (slug) => {
    expect(judge(requireSlug, slug, 'slug', { attribute: { type: 'uid' } })).toHaveProperty('refuse')
  })
  it('take zones of IANA, and no offsets or made-up ones', () => {
    expect(judge(requireTimeZone, 'Europe/Oslo', 'timeZone')).toEqual({ keep: true })
    for (const zone of ['Europe/Eksempelvik', '+01:00', 'GMT+1 (Oslo)', ''])
      expect(judge(requireTimeZone, zone, 'timeZone'), zone).toHaveProperty('refuse')
  })
  it('take the prefix off a recurrence rule', () => {
    expect(judge(requireRecurrenceRule, 'RRULE:FREQ=DAILY;COUNT=2', 'recurrenceRule')).toEqual({ replaceWith: 'FREQ=DAILY;COUNT=2' })
  })
  it('take a month that there is', () => {
    expect(judge(requireMonth, '2027-03', 'featuredMonth')).toEqual({ keep: true })
    expect(judge(requireMonth, '2027-13', 'featuredMonth')).toHaveProperty('refuse')
  })
})
