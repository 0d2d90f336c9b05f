import type { EngineDocument } from './engine-document.ts'
import type { EngineSettings } from './settings.ts'
import type { Store } from './store.ts'
import type { Task } from './task.ts'
import { Buffer } from 'node:buffer'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { requireDocumentId } from './document-id.ts'
import { splitLines } from './journal.ts'

type SnapshotLine
  = | { kind: 'head', nextUid: number, tasks: Task[] }
    | { kind: 'index', uid: string, primaryKey: string | null, createdAt: string, updatedAt: string, settings: EngineSettings }
    /** Belongs to the index above it. */
    | { kind: 'document', document: EngineDocument }

/** Writes the whole store beside the old snapshot and puts it in its place in one step. */
export function writeSnapshot(path: string, store: Store, head: { nextUid: number, tasks: Task[] }): void {
  const file = openSync(`${path}.new`, 'w')
  const write = (line: SnapshotLine): void => {
    writeSync(file, `${JSON.stringify(line)}\n`)
  }
  write({ kind: 'head', ...head })
  for (const [uid, index] of store.list()) {
    const { primaryKey, createdAt, updatedAt, settings } = index
    write({ kind: 'index', uid, primaryKey, createdAt, updatedAt, settings })
    for (const number of index.numbers())
      write({ kind: 'document', document: index.at(number) })
  }
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.new`, path)
}

/** Fills an empty store. Without a file: nothing, and tasks begin at 0. */
export function readSnapshot(path: string, store: Store): { nextUid: number, tasks: Task[] } {
  let head = { nextUid: 0, tasks: [] as Task[] }
  let index: ReturnType<Store['create']> | undefined
  for (const text of splitLines(readIfPresent(path))) {
    const line = JSON.parse(text) as SnapshotLine
    if (line.kind === 'head') {
      head = { nextUid: line.nextUid, tasks: line.tasks }
    }
    else if (line.kind === 'index') {
      index = store.create(line.uid, line.primaryKey, line.createdAt)
      index.updatedAt = line.updatedAt
      index.changeSettings(line.settings)
    }
    else if (index?.primaryKey) {
      index.put(requireDocumentId(line.document, index.primaryKey), line.document)
    }
  }
  return head
}

function readIfPresent(path: string): Buffer {
  try {
    return readFileSync(path)
  }
  catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return Buffer.alloc(0)
    throw error
  }
}
