import type { SearchRecord } from '../../contract/index.ts'
import { Buffer } from 'node:buffer'

/** One task of a thousand records is quick to make, to wait for and to halve. */
export const RECORDS_A_CHUNK = 1_000
/** Well under the engine's 100 MB, and small enough to hold in memory twice. */
export const BYTES_A_CHUNK = 10_000_000

/** Splits in order, so that no chunk is over either limit; one record that is too large alone gets a chunk alone. */
export function chunkRecords(records: SearchRecord[], limit = RECORDS_A_CHUNK, bytes = BYTES_A_CHUNK): SearchRecord[][] {
  const chunks: SearchRecord[][] = []
  let chunk: SearchRecord[] = []
  let chunkBytes = 0
  for (const record of records) {
    const recordBytes = Buffer.byteLength(JSON.stringify(record))
    if (chunk.length > 0 && (chunk.length >= limit || chunkBytes + recordBytes > bytes)) {
      chunks.push(chunk)
      chunk = []
      chunkBytes = 0
    }
    chunk.push(record)
    chunkBytes += recordBytes
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks
}
