import type { RecordType, SearchRecord } from '../../contract/index.ts'
import { expect } from 'vitest'
import { analyseText } from '../../src/norwegian/index.ts'
import { hashRecord } from '../../src/records/base-record.ts'
import { toSearchRecord } from '../../src/records/index.ts'

/** A whole record, with the searched words given as the text that they are made of. */
export type ExpectedRecord = Omit<SearchRecord, 'titleTerms' | 'keyTerms' | 'textTerms' | '_hash'> & { keyText: string }

export function expectRecord(type: RecordType, document: object, { keyText, ...expected }: ExpectedRecord): void {
  const record = {
    ...expected,
    titleTerms: analyseText(expected.title, expected.locale),
    keyTerms: analyseText(keyText, expected.locale),
    textTerms: analyseText(expected.text, expected.locale),
  }
  expect(toSearchRecord(type, document)).toEqual({ ...record, _hash: hashRecord(record) })
}
