import type { Locale } from '@kokeboka/cms/contract'
import type { PageType, RecordType } from '../../contract/index.ts'

/** The engine takes letters, digits, `-` and `_` in an id; all three parts are made of these. */
export function toRecordId(type: RecordType | PageType, documentId: string, locale: Locale): string {
  return `${type}-${documentId}-${locale}`
}
