import type { ListChoices, ListFacetName } from '../../shared/list-facets.ts'
import type { EntryType, InterfaceLocale } from '../../shared/paths.ts'
import type { EntryCard, ListFacetChoice, ListPage } from '../../shared/types/pages.ts'
import type { AnyDocument } from '../cms/schemas.ts'
import type { ListFacetValue } from './facet-values.ts'
import { findValueOrder, listFacets } from '../../shared/list-facets.ts'
import { toCard } from '../views/to-links.ts'
import { readFacetValues } from './facet-values.ts'

/** How the values of a facet are called in the reader's language, as far as that is known. */
export type FacetNames = Partial<Record<ListFacetName, readonly ListFacetValue[]>>

/** All that a list needs to know of an entry. */
export interface ListItem {
  card: EntryCard
  values: Partial<Record<ListFacetName, ListFacetValue[]>>
  /** What `q` is looked for in: lower case. */
  words: string
}

export function toListItem(type: EntryType, document: AnyDocument): ListItem {
  const definition = 'definition' in document ? document.definition : ''
  const synonyms = 'synonyms' in document ? document.synonyms ?? '' : ''
  return {
    card: toCard(type, document),
    values: Object.fromEntries((listFacets[type] ?? []).map(name => [name, readFacetValues(name, document)])),
    words: [document.title, document.summary, definition, synonyms].join(' ').toLocaleLowerCase('nb'),
  }
}

function hasChosen(item: ListItem, name: ListFacetName, chosen: readonly string[]): boolean {
  return chosen.length === 0 || (item.values[name] ?? []).some(({ value }) => chosen.includes(value))
}

function hasWords(item: ListItem, q: string): boolean {
  return q.toLocaleLowerCase('nb').split(' ').every(word => item.words.includes(word))
}

/**
 * Any of the values within a facet, and all of the facets. The count of a value is how many entries there would be
 * with that value and the choices in the *other* facets.
 */
export function toListPage(type: EntryType, items: readonly ListItem[], choices: ListChoices, reader: InterfaceLocale, facetNames: FacetNames = {}): ListPage {
  const names = listFacets[type] ?? []
  const inWords = items.filter(item => hasWords(item, choices.q))
  const fits = (item: ListItem, except?: ListFacetName) => names.every(name => name === except || hasChosen(item, name, choices[name]))
  return {
    type,
    total: items.length,
    q: choices.q,
    cards: inWords.filter(item => fits(item)).map(item => item.card),
    facets: names
      .map(name => ({ name, values: toChoices({ name, reader, named: facetNames[name] ?? [], chosen: choices[name], all: items, counted: inWords.filter(item => fits(item, name)) }) }))
      .filter(({ name, values }) => choices[name].length > 0 || (values.length > 1 && dividesAny(name, values, items))),
  }
}

/** Whether a choice would leave anything out: one that all entries share is no choice. */
function dividesAny(name: ListFacetName, values: readonly ListFacetChoice[], items: readonly ListItem[]): boolean {
  return values.some(({ value }) => !items.every(item => hasChosen(item, name, [value])))
}

interface Given { name: ListFacetName, reader: InterfaceLocale, named: readonly ListFacetValue[], chosen: readonly string[], all: readonly ListItem[], counted: readonly ListItem[] }

function toChoices({ name, reader, named, chosen, all, counted }: Given): ListFacetChoice[] {
  const found = all.flatMap(item => item.values[name] ?? [])
  // The same area is named in the language of each entry: the reader's own word stands last, and so wins.
  const own = named.filter(({ value }) => found.some(other => other.value === value))
  const known = new Map([...found.filter(({ locale }) => locale !== reader), ...found.filter(({ locale }) => locale === reader), ...own].map(value => [value.value, value]))
  // Named in an address that somebody has kept, and gone since: shown, so that it can be taken away.
  const gone = chosen.filter(value => !known.has(value)).map(value => ({ value, label: value, locale: null }))
  const values = [...known.values(), ...gone].map(value => ({ ...value, isChosen: chosen.includes(value.value), count: counted.filter(item => hasChosen(item, name, [value.value])).length }))
  const order = findValueOrder(name)
  const collator = new Intl.Collator('nb')
  return values.sort((one, other) => order === null ? collator.compare(one.label ?? '', other.label ?? '') : order.indexOf(one.value) - order.indexOf(other.value))
}
