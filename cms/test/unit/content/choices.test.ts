import { describe, expect, it } from 'vitest'
import { checkChoices } from '../../../src/content/choices.ts'

describe('checkChoices', () => {
  it('keeps each value once, in the order of the list', () => {
    expect(checkChoices('phases', ['after', 'before', 'after'])).toEqual({ ok: true, values: ['before', 'after'] })
  })
  it('takes nothing as nothing ticked', () => {
    expect(checkChoices('audiences', null)).toEqual({ ok: true, values: [] })
  })
  it('names the values it does not know', () => {
    expect(checkChoices('requirementIds', ['F1', 'F10', 'Z1'])).toEqual({ ok: false, reason: 'unknown-value', unknown: ['F10', 'Z1'] })
  })
  it('refuses what is not a list', () => {
    expect(checkChoices('phases', 'before')).toEqual({ ok: false, reason: 'not-a-list' })
  })
})
