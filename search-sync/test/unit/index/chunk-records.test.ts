import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { chunkRecords } from '../../../src/index/chunk-records.ts'
import { toSearchRecord } from '../../../src/records/index.ts'
import { recipeDocument } from '../../fixtures/documents.ts'

const records = Array.from({ length: 5 }, (_, at) => toSearchRecord('recipe', { ...recipeDocument, documentId: `d${at}` }))
const sizes = (chunks: unknown[][]) => chunks.map(chunk => chunk.length)

it('keeps order and the limit of records', () => {
  expect(sizes(chunkRecords(records, 2))).toEqual([2, 2, 1])
  expect(chunkRecords(records, 2).flat()).toEqual(records)
})

it('keeps the limit of bytes, and lets a record that is too large stand alone', () => {
  const bytes = Buffer.byteLength(JSON.stringify(records[0]))
  expect(sizes(chunkRecords(records, 1_000, bytes * 2 + 10))).toEqual([2, 2, 1])
  expect(sizes(chunkRecords(records, 1_000, 10))).toEqual([1, 1, 1, 1, 1])
})

it('makes no chunk of nothing', () => {
  expect(chunkRecords([])).toEqual([])
})
