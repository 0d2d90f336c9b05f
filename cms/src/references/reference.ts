import type { ContentTypeName } from '../../contract/content.ts'
import type { FieldAttribute } from '../content/walk-fields.ts'
import { z } from 'zod'
import { CONTENT_TYPE_NAMES } from '../content/content-types.ts'

/** As it is stored: see registerReferencesField. */
export interface Reference { type: ReferableType, documentId: string }

/** What is not written in a language, or is no page of its own, cannot be referred to. */
const NOT_REFERABLE = ['municipality', 'county', 'site-settings'] as const
export type ReferableType = Exclude<ContentTypeName, typeof NOT_REFERABLE[number]>

export const REFERABLE_TYPES = CONTENT_TYPE_NAMES.filter((name): name is ReferableType => !(NOT_REFERABLE as readonly string[]).includes(name))

export function isReferableType(name: unknown): name is ReferableType {
  return (REFERABLE_TYPES as readonly unknown[]).includes(name)
}

export function isReferencesField(attribute: Pick<FieldAttribute, 'customField'>): boolean {
  return attribute.customField === 'global::references'
}

/** The types that a field may point at: those of `options.types`, or all. */
export function referableTypesOf({ options }: Pick<FieldAttribute, 'options'>): readonly ReferableType[] {
  return options?.types === undefined ? REFERABLE_TYPES : options.types.filter(isReferableType)
}

const referenceList = z.array(z.strictObject({
  type: z.string().min(1),
  // Strapi's ids have 24 letters and digits; the limit only keeps rubbish out of the database.
  documentId: z.string().regex(/^[a-z0-9]{1,64}$/),
}))

/** A stored or given value as a list, each document once, in the given order; nothing is no references. */
export function parseReferences(value: unknown): { ok: true, references: { type: string, documentId: string }[] } | { ok: false } {
  const parsed = referenceList.safeParse(value ?? [])
  if (!parsed.success)
    return { ok: false }
  const byName = new Map(parsed.data.map(reference => [toReferenceName(reference), reference]))
  return { ok: true, references: [...byName.values()] }
}

/** One name for a document, to look it up by. */
export function toReferenceName({ type, documentId }: { type: string, documentId: string }): string {
  return `${type}/${documentId}`
}

export function isReference(value: { type: string, documentId: string }): value is Reference {
  return isReferableType(value.type)
}
