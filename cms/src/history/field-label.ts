import { FIELD_TEXTS } from '../admin-views/field-labels.ts'
import { FIELD_TEXT_EXCEPTIONS } from '../admin-views/view-exceptions.ts'

/** What the editor's form calls a field; its name where it has no text (any more). */
export function labelOf(uid: string, name: string): string {
  return (FIELD_TEXT_EXCEPTIONS[uid]?.[name] ?? FIELD_TEXTS[name])?.label ?? name
}
