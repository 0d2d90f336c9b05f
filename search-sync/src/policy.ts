import type { ContentTypeName, ContentTypeUid, Locale } from '@kokeboka/cms/contract'
import type { RecordType } from '../contract/index.ts'

/**
 * Which types of documents can be found by searching, and why the others cannot.
 * To make a type searchable: move it to RecordType in the contract, say `true` here, and write its mapping in
 * `records/`; the compiler points at what is missing.
 */
export const SEARCHABLE_TYPES: { [T in ContentTypeName]: T extends RecordType ? true : string } = {
  'recipe': true,
  'example': true,
  'template': true,
  'agreement-draft': true,
  'meeting-place': true,
  'event': true,
  'glossary-term': true,
  'service-area': true,
  'collaboration-form': true,
  'barrier': true,
  'idea': true,
  'provider': true,
  'need': true,
  'support-scheme': true,
  'contact-point': true,
  'question': true,
  'income-model': true,
  // Some 360 names without a text of their own: they are filters, and stand in the records of what happens there.
  'municipality': 'a municipality is a filter, not an entry',
  'county': 'a county is a filter, not an entry',
  // The two ways in are one click from everywhere; a hit on them would only repeat the menu.
  'entrance': 'an entrance leads to entries, it is not one',
  // Names, addresses and thresholds shown around the entries.
  'site-settings': 'settings are shown around entries, they are not one',
}

/**
 * Which languages can be searched. A language that is left out is removed from the index at the next rebuild.
 * Every locale the CMS may hold stands here, so that an entry in a language that is taken away is also removed.
 */
export const SEARCHABLE_LOCALES: Record<Locale, boolean> = {
  nb: true,
  nn: true,
  en: true,
  // Northern Sámi is found by whole words only: there is no analysis for it.
  se: true,
}

export const LOCALES = Object.keys(SEARCHABLE_LOCALES) as Locale[]

export function isSearchableType(type: ContentTypeName): type is RecordType {
  return SEARCHABLE_TYPES[type] === true
}

export function isContentTypeName(name: string): name is ContentTypeName {
  return Object.hasOwn(SEARCHABLE_TYPES, name)
}

/** The type's name, or undefined for an id that this version does not know. */
export function findContentType(uid: string): ContentTypeName | undefined {
  const name = /^api::([a-z-]+)\.\1$/.exec(uid)?.[1]
  return name !== undefined && isContentTypeName(name) ? name : undefined
}

export function toUid(type: ContentTypeName): ContentTypeUid {
  return `api::${type}.${type}` as ContentTypeUid
}
