import type { Locale } from '../../contract/content.ts'

/** Values of fields as the document service takes them. */
export type FieldValues = Record<string, unknown>

/** One document to write. `what` names it to the operator. */
export type Write
  /** A new document of a type that is public at once. */
  = | { form: 'new', what: string, data: FieldValues }
  /** Fields of a document of such a type; `endedOn` where this is what ends it. */
    | { form: 'fields', what: string, documentId: string, data: FieldValues, endedOn?: string }
  /** A new document that an editor must finish, in each of the languages. */
    | { form: 'new-draft', what: string, locales: Partial<Record<Locale, FieldValues>> }
  /** Fields that are one for all languages, saved in the draft, and published in `publish` (none: left to the editor). */
    | { form: 'shared-fields', what: string, documentId: string, locale: Locale, data: FieldValues, publish: Locale[] }

/** What an importer has decided, before anything is written. */
export interface Plan {
  writes: Write[]
  unchanged: number
  skipped: { what: string, reason: string }[]
  notices: string[]
}

/** The fields of `wanted` that the document does not already have. */
export function differingFields(current: FieldValues, wanted: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => (current[name] ?? null) !== (value ?? null)))
}
