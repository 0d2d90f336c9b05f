import type { EntryType } from '../paths.ts'
import type { EntrancePage, EntryPages } from './pages.ts'

/** The types that an editor can look at before publishing. */
export type PreviewType = EntryType | 'entrance'

export interface PreviewPage {
  type: PreviewType
  /** The page of that type. */
  page: EntryPages[EntryType] | EntrancePage
  /** What must be filled in before publishing: «Ingress mangler». */
  gaps: string[]
  /** ISO 8601: when the link stops working. */
  expiresAt: string
}
