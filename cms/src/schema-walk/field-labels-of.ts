import { FIELD_TEXTS } from '../admin-views/field-labels.ts'
import { FIELD_TEXT_EXCEPTIONS } from '../admin-views/view-exceptions.ts'

/** What editors call a field of a type or component: the label of the form, or its name where it has none. */
export function labelOf(schemaUid: string, name: string): string {
  return (FIELD_TEXT_EXCEPTIONS[schemaUid]?.[name] ?? FIELD_TEXTS[name])?.label ?? name
}
