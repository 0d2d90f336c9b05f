import type { Locale } from '../../contract/content.ts'
import type { ReferableType } from './reference.ts'

/** A document that an editor can refer to, as the admin lists it. */
export interface ReferenceChoice {
  type: ReferableType
  documentId: string
  /** The language that the title is in. */
  locale: Locale
  title: string
  /** In any language. */
  isPublished: boolean
}
