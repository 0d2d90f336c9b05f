import type { ValueRule } from './value-rule.ts'
import { checkChoices, isChoiceListName } from '../content/choices.ts'
import { KEEP } from './value-rule.ts'

/** Strapi keeps a choices field as plain JSON, so it is held against its list here; a value ticked twice is kept once. */
export const requireChoices: ValueRule = (value, { attribute }, label) => {
  const list = attribute.options?.choices
  if (!isChoiceListName(list))
    return KEEP
  const check = checkChoices(list, value)
  if (check.ok)
    return { replaceWith: check.values }
  return {
    refuse: check.reason === 'not-a-list'
      ? `Feltet «${label}» skal være en liste med verdier.`
      : `Feltet «${label}» har en ukjent verdi: ${check.unknown.join(', ')}.`,
  }
}
