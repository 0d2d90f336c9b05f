import type { ListFacetName } from '#shared/list-facets'
import type { EntryType } from '#shared/paths'
import type { ListFacetChoice } from '#shared/types/pages'

/** What a choice of a list's finder is called in the interface's language. */
export function useListFacetName(type: EntryType): (name: ListFacetName, choice: Pick<ListFacetChoice, 'value' | 'label'>) => string {
  const { t } = useI18n()
  return (name, { value, label }) => {
    if (label !== null)
      return label
    switch (name) {
      case 'hats': return t('difficulty.hats', Number(value))
      case 'evidence': return `${value}: ${t(`evidence.${value}`)}`
      case 'kind': return t(`${type === 'template' ? 'templateKind' : 'draftKind'}.${value}`)
      case 'who': return t(`side.${value}`)
      case 'lang': return t(`languages.${value}`)
      case 'county': return t('plain.nationwide')
      default: return t(`${name}.${value}`)
    }
  }
}
