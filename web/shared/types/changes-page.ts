import type { EntryChange } from '@kokeboka/cms/contract'
import type { EntryPage } from './pages.ts'

export type { PublicFieldChange, PublicItemChange, PublicTextPart } from '@kokeboka/cms/contract'

/** What has become of an entry, newest first. */
export interface ChangesPage {
  entry: Pick<EntryPage, 'type' | 'title' | 'path' | 'locale' | 'isDemo'>
  changes: EntryChange[]
  /** False where there are older changes than the CMS tells of. */
  isComplete: boolean
  page: number
  pageCount: number
  /** Something has become of it since it was put out. */
  isChanged: boolean
}
