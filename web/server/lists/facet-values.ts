import type { ListFacetName } from '../../shared/list-facets.ts'
import type { InterfaceLocale } from '../../shared/paths.ts'
import type { AnyDocument } from '../cms/schemas.ts'
import { readAll } from '../cms/find-entry.ts'

/** `label` is null where the interface has a word for the value; `locale` is that of the label. */
export interface ListFacetValue { value: string, label: string | null, locale: string | null }

interface Coded { title: string, slug: string, locale: string, code: string | null }
interface Place { title: string, slug: string }

const ofOwn = (values: readonly (string | number | null)[]): ListFacetValue[] => values.flatMap(value => value === null ? [] : [{ value: String(value), label: null, locale: null }])
const ofCoded = (references: readonly Coded[]): ListFacetValue[] => references.map(({ code, slug, title, locale }) => ({ value: code ?? slug, label: title, locale }))
/** Places are called the same in every language. */
const ofPlaces = (places: readonly (Place | null)[]): ListFacetValue[] => places.flatMap(place => place === null ? [] : [{ value: place.slug, label: place.title, locale: 'nb' }])

/** A provider that works in the whole country is no county's own, but must be found by those who look for one. */
export const nationwide = 'hele-landet'

const readers: Record<ListFacetName, (document: AnyDocument) => ListFacetValue[]> = {
  audience: document => 'audiences' in document ? ofOwn(document.audiences) : [],
  initiative: document => 'initiative' in document ? ofOwn([document.initiative]) : [],
  phase: document => 'phases' in document ? ofOwn(document.phases) : [],
  hats: document => 'difficulty' in document ? ofOwn([document.difficulty?.hats ?? null]) : [],
  kind: document => 'kind' in document ? ofOwn([document.kind]) : [],
  stage: document => 'stage' in document ? ofOwn([document.stage]) : [],
  outcome: document => 'outcome' in document ? ofOwn([document.outcome]) : [],
  evidence: document => 'effects' in document ? ofOwn(document.effects.map(effect => effect.evidence)) : [],
  area: document => 'serviceAreas' in document ? ofCoded(document.serviceAreas) : [],
  form: document => 'collaborationForms' in document ? ofCoded(document.collaborationForms) : [],
  barrier: document => 'barriers' in document ? ofCoded(document.barriers) : [],
  income: document => 'incomeModels' in document ? ofCoded(document.incomeModels) : [],
  who: document => 'moves' in document ? ofOwn(document.moves.map(move => move.who)) : [],
  municipality: document => [
    ...('municipality' in document ? ofPlaces([document.municipality]) : []),
    ...('worksInMunicipalities' in document ? ofPlaces(document.worksInMunicipalities) : []),
  ],
  county: document => [
    ...('county' in document ? ofPlaces([document.county]) : []),
    ...('worksInCounties' in document ? ofPlaces(document.worksInCounties) : []),
    ...('worksNationwide' in document && document.worksNationwide ? ofOwn([nationwide]) : []),
  ],
  lang: document => ofOwn([document.locale]),
}

/** The facets whose values are entries of their own. */
export const facetTypes = { area: 'service-area', form: 'collaboration-form', barrier: 'barrier', income: 'income-model' } as const satisfies Partial<Record<ListFacetName, string>>

/** The values of such a facet as its entries are called in the reader's language, whichever language points to them. */
export async function readFacetNames(name: keyof typeof facetTypes, reader: InterfaceLocale): Promise<ListFacetValue[]> {
  return ofCoded(await readAll(facetTypes[name], reader))
}

/** The values of a facet that a document has, each once. */
export function readFacetValues(name: ListFacetName, document: AnyDocument): ListFacetValue[] {
  const byValue = new Map(readers[name](document).map(item => [item.value, item]))
  return [...byValue.values()]
}
