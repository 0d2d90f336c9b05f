import type { Core } from '@strapi/strapi'
import type { EntryReference, Locale } from '../../contract/content.ts'
import type { Field } from '../content/walk-fields.ts'
import type { ReferredEntry } from './find-entries.ts'
import type { Reference } from './reference.ts'
import { attributesOf } from '../content/attributes-of.ts'
import { isRecord, walkFields } from '../content/walk-fields.ts'
import { chooseLanguage } from './choose-language.ts'
import { findEntries } from './find-entries.ts'
import { isReference, isReferencesField, parseReferences, toReferenceName } from './reference.ts'

/**
 * Puts `EntryReference[]` in the place of stored references, as cms/contract/content.ts promises: in the entry's own
 * language or the first that there is, in the stored order, without what is not published. Changes the entries; asks
 * the database once a type for all of them.
 */
export async function resolveReferences(strapi: Core.Strapi, uid: string, entries: readonly unknown[]): Promise<void> {
  const places = entries.filter(isRecord).flatMap((entry) => {
    const locale = typeof entry.locale === 'string' ? entry.locale as Locale : undefined
    return findReferenceFields(strapi, uid, entry).map(field => ({ field, locale, references: readReferences(field) }))
  })
  if (places.length === 0)
    return
  const found = await findEntries(strapi, places.flatMap(place => place.references), { publishedOnly: true })
  for (const { field, locale, references } of places)
    field.holder[field.name] = references.flatMap(reference => toEntryReference(reference, found.get(toReferenceName(reference)) ?? [], locale))
}

function findReferenceFields(strapi: Core.Strapi, uid: string, entry: Record<string, unknown>): Field[] {
  return [...walkFields(attributesOf(strapi), uid, entry, { throughRelations: true })].filter(({ attribute }) => isReferencesField(attribute))
}

/** A stored value has come through the door of require-references; a type that has since been taken away is left out. */
function readReferences({ holder, name }: Field): Reference[] {
  const parsed = parseReferences(holder[name])
  return parsed.ok ? parsed.references.filter(isReference) : []
}

function toEntryReference(reference: Reference, entries: readonly ReferredEntry[], locale: Locale | undefined): EntryReference[] {
  const entry = chooseLanguage(entries, locale)
  if (entry === undefined)
    return []
  const { documentId, title, slug, summary } = entry
  return [{ type: reference.type, documentId, locale: entry.locale, title, slug, summary }]
}
