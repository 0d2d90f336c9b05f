import type { Operation } from './operations.ts'
import { Buffer } from 'node:buffer'
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'

/** One enqueued task. Written before the caller gets its 202, so that a killed process loses nothing it promised. */
export interface JournalEntry { uid: number, enqueuedAt: string, operation: Operation }

/**
 * An append-only file of JSON lines. A write reaches the operating system before it returns: it outlives the process,
 * though not a power cut.
 */
export class Journal {
  #file: number
  #size: number

  private constructor(file: number, size: number) {
    this.#file = file
    this.#size = size
  }

  /** Opens the file and gives what is in it. A last line cut off in the writing was never promised, and is dropped. */
  static open(path: string): { journal: Journal, entries: JournalEntry[] } {
    const file = openSync(path, 'a+')
    const bytes = readFileSync(path)
    const size = bytes.lastIndexOf('\n') + 1
    ftruncateSync(file, size)
    const entries = splitLines(bytes.subarray(0, size)).map(line => JSON.parse(line) as JournalEntry)
    return { journal: new Journal(file, size), entries }
  }

  /** In bytes. */
  get size(): number {
    return this.#size
  }

  append(entry: JournalEntry): void {
    const bytes = Buffer.from(`${JSON.stringify(entry)}\n`)
    try {
      let written = 0
      while (written < bytes.length)
        written += writeSync(this.#file, bytes, written)
      this.#size += bytes.length
    }
    catch (error) {
      // A half written line must not stand before the next one.
      ftruncateSync(this.#file, this.#size)
      throw error
    }
  }

  clear(): void {
    ftruncateSync(this.#file, 0)
    this.#size = 0
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** Lines one by one, since all of them together may be longer than a string can be. */
export function splitLines(bytes: Buffer): string[] {
  const lines: string[] = []
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf('\n', start)
    const stop = end === -1 ? bytes.length : end
    lines.push(bytes.toString('utf8', start, stop))
    start = stop + 1
  }
  return lines
}
