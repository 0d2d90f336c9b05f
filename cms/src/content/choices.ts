import { REQUIREMENTS } from '../requirements/requirements.ts'

/**
 * The lists an editor ticks in (custom field `global::choices`), stored as JSON arrays of values. The schema names
 * the list (`options.choices`); the admin shows it, the document middleware and the seeds hold values against it.
 */
export interface Choice { value: string, label: string }

export type ChoiceListName = 'audiences' | 'phases' | 'requirementIds'

/** An editor sees the number and the ask. */
const requirementIds = REQUIREMENTS.map(({ id, ask }) => ({ value: id, label: `${id} ${ask}` }))

export const CHOICE_LISTS: Record<ChoiceListName, readonly Choice[]> = {
  audiences: [
    { value: 'public-sector', label: 'Offentlig sektor' },
    { value: 'entrepreneur', label: 'Sosial entreprenør' },
  ],
  phases: [
    { value: 'before', label: 'Før' },
    { value: 'during', label: 'Under' },
    { value: 'after', label: 'Etter' },
  ],
  requirementIds,
}

export function isChoiceListName(name: unknown): name is ChoiceListName {
  return typeof name === 'string' && Object.hasOwn(CHOICE_LISTS, name)
}

export type ChoicesCheck
  = | { ok: true, values: string[] }
    | { ok: false, reason: 'not-a-list' }
    | { ok: false, reason: 'unknown-value', unknown: string[] }

/**
 * Holds a stored value against its list. `null` and `undefined` count as nothing ticked; a value ticked twice is
 * kept once, in the order of the list.
 */
export function checkChoices(list: ChoiceListName, value: unknown): ChoicesCheck {
  if (value === null || value === undefined)
    return { ok: true, values: [] }
  if (!Array.isArray(value))
    return { ok: false, reason: 'not-a-list' }
  const known = CHOICE_LISTS[list].map(choice => choice.value)
  const unknown = value.filter(item => !known.includes(item)).map(String)
  if (unknown.length > 0)
    return { ok: false, reason: 'unknown-value', unknown }
  return { ok: true, values: known.filter(item => value.includes(item)) }
}
