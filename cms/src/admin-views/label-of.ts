import { FIELD_TEXTS } from './field-labels.ts'
import { FIELD_TEXT_EXCEPTIONS } from './view-exceptions.ts'

/** A field as its label reads in the form, for messages: `owner` is a content type or component. */
export function labelOf(owner: string, name: string): string {
  return (FIELD_TEXT_EXCEPTIONS[owner]?.[name] ?? FIELD_TEXTS[name])?.label ?? name
}
