import type { Core } from '@strapi/strapi'
import type { Field } from '../content/walk-fields.ts'

/** What a rule makes of a value: keep it, put another in its place, or refuse it and say why in the editor's language. */
export type Verdict = { keep: true } | { replaceWith: unknown } | { refuse: string }
export const KEEP: Verdict = { keep: true }

export interface RuleContext {
  strapi: Core.Strapi
  /** The document that is written; undefined while it is being made. */
  documentId: string | undefined
}

/**
 * Looks at one value that is being saved, also in a draft. `field.holder[field.name]` is never undefined; null is an
 * emptied field. `label` is the field as the editor reads it.
 */
export type ValueRule = (value: unknown, field: Field, label: string, context: RuleContext) => Verdict | Promise<Verdict>
