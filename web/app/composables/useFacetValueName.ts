import type { FacetValue } from '#shared/schemas/search'
import type { FacetName } from '#shared/search-facets'

/** What a choice of the search is called in the interface's language. */
export function useFacetValueName(): (name: FacetName, facet: Pick<FacetValue, 'value' | 'label'>) => string {
  const { t } = useI18n()
  return (name, { value, label }) => {
    switch (name) {
      case 'hats': return t('difficulty.hats', Number(value))
      case 'lang': return t(`languages.${value}`)
      case 'area':
      case 'form': return label ?? value
      default: return t(`${name}.${value}`)
    }
  }
}
