import { changedChoices, changedFields, findByField } from '#shared/changed-fields'

/** What a reader calls a field of an entry, and a value of it. `standsIn`: the field of the part it is in, else the type. */
export function useChangedWords() {
  const { t, te } = useI18n()
  const { toDay, toClock } = useDates()

  /** A field that this site does not know yet is called by the CMS's name for it. */
  function nameField(name: string, standsIn: string): string {
    const keys = [findByField(changedFields, name, standsIn) ?? []].flat()
    return keys.length === 0 ? name : keys.map(key => t(key).replace(/:$/, '')).join(': ')
  }

  function nameChoice(value: string, name: string, standsIn: string): string {
    const key = `${findByField(changedChoices, name, standsIn)}.${value}`
    return te(key) ? t(key) : value
  }

  /** «5. mars 2026 kl. 14:05», as the clock is in Norway. */
  function toMoment(at: string): string {
    return t('changes.moment', { date: toDay(at, 'Europe/Oslo'), clock: toClock(at, 'Europe/Oslo') })
  }

  function toValue(value: string, type: 'text' | 'enumeration' | 'date' | 'datetime' | 'boolean', name: string, standsIn: string): string {
    switch (type) {
      case 'boolean': return t(value === 'true' ? 'send.useful.yes' : 'send.useful.no')
      case 'date': return toDay(value)
      case 'datetime': return toMoment(value)
      case 'enumeration': return nameChoice(value, name, standsIn)
      default: return value
    }
  }

  /** Are the words ours, and not the entry's? */
  const isOurs = (name: string, standsIn: string): boolean => findByField(changedChoices, name, standsIn) !== undefined
  return { nameField, nameChoice, toMoment, toValue, isOurs }
}
