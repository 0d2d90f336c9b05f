import type { Logger } from 'pino'
import type { JournalEntry } from './journal.ts'
import type { Operation } from './operations.ts'
import type { Task } from './task.ts'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { applyOperation } from './apply-operation.ts'
import { EngineError } from './errors.ts'
import { Journal } from './journal.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'
import { Store } from './store.ts'
import { newTask } from './task.ts'

/** Finished tasks that can still be asked for. */
const TASKS_KEPT = 10_000
/** A snapshot keeps fewer: enough to look back over a day. */
const TASKS_IN_SNAPSHOT = 1_000
/** Reading a journal of this size back takes about a second. */
const DEFAULT_JOURNAL_LIMIT_BYTES = 32 * 1024 * 1024

/** The queue: one operation at a time, in the order of their uids, each written down before it is promised. */
export class Tasks {
  readonly store = new Store()
  readonly #log: Logger
  readonly #journalLimitBytes: number
  readonly #snapshotPath: string
  readonly #journal: Journal
  readonly #tasks = new Map<number, Task>()
  readonly #pending: { task: Task, operation: Operation }[] = []
  #nextUid: number
  #running: Promise<void> | undefined
  #isClosed = false

  /** Reads the folder back. Tasks that had not been carried out begin at once; wait for `idle` to see them done. */
  constructor(directory: string, log: Logger, journalLimitBytes = DEFAULT_JOURNAL_LIMIT_BYTES) {
    this.#log = log
    this.#journalLimitBytes = journalLimitBytes
    mkdirSync(directory, { recursive: true })
    this.#snapshotPath = join(directory, 'snapshot.jsonl')
    const head = readSnapshot(this.#snapshotPath, this.store)
    this.#nextUid = head.nextUid
    head.tasks.forEach(task => this.#tasks.set(task.uid, task))
    const { journal, entries } = Journal.open(join(directory, 'journal.jsonl'))
    this.#journal = journal
    // Entries that the snapshot holds are still here if the process died between the two files.
    entries.filter(entry => entry.uid >= head.nextUid).forEach(entry => this.#add(entry))
  }

  /** Returns the enqueued task. Throws EngineError `no_space_left_on_device`. */
  enqueue(operation: Operation): Task {
    const entry = { uid: this.#nextUid, enqueuedAt: new Date().toISOString(), operation }
    try {
      this.#journal.append(entry)
    }
    catch (error) {
      this.#log.error({ err: error, type: operation.type, indexUid: operation.indexUid }, 'a task could not be written down and is refused')
      throw new EngineError('no_space_left_on_device', 'The task could not be written to ENGINE_DIR. Is the disk full?')
    }
    return this.#add(entry)
  }

  get(uid: number): Task | undefined {
    return this.#tasks.get(uid)
  }

  /** Newest first. */
  list(): Task[] {
    return [...this.#tasks.values()].reverse()
  }

  isIndexing(indexUid: string): boolean {
    return this.#pending.some(({ task }) => task.indexUid === indexUid)
  }

  async idle(): Promise<void> {
    while (this.#running !== undefined)
      await this.#running
  }

  /** Lets the running operation end; those after it wait in the journal for the next start. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#running
    this.#journal.close()
  }

  #add({ uid, operation, enqueuedAt }: JournalEntry): Task {
    const task = newTask(uid, operation, enqueuedAt)
    this.#nextUid = uid + 1
    this.#tasks.set(uid, task)
    this.#pending.push({ task, operation })
    this.#running ??= this.#run()
    return { ...task }
  }

  async #run(): Promise<void> {
    // The caller's answer goes out first.
    await new Promise(resolve => setImmediate(resolve))
    for (let next = this.#pending[0]; next !== undefined && !this.#isClosed; next = this.#pending[0]) {
      await this.#process(next.task, next.operation)
      this.#pending.shift()
    }
    this.#running = undefined
    if (this.#pending.length === 0)
      this.#tidy()
  }

  async #process(task: Task, operation: Operation): Promise<void> {
    const startedAt = new Date()
    Object.assign(task, { status: 'processing', batchUid: task.uid, startedAt: startedAt.toISOString() })
    try {
      task.details = await applyOperation(this.store, operation)
      task.status = 'succeeded'
      if (operation.type === 'indexSwap')
        this.#renameInHistory(operation.swaps, task.uid)
    }
    catch (error) {
      task.status = 'failed'
      task.error = this.#toEngineError(error, task).toBody()
    }
    task.finishedAt = new Date().toISOString()
    task.duration = `PT${(Date.now() - startedAt.getTime()) / 1000}S`
  }

  #toEngineError(error: unknown, task: Task): EngineError {
    if (error instanceof EngineError)
      return error
    this.#log.error({ err: error, taskUid: task.uid, type: task.type, indexUid: task.indexUid }, 'a task failed for a reason of our own')
    return new EngineError('internal', error instanceof Error ? error.message : String(error))
  }

  /** As in Meilisearch: tasks follow their index to its new name. */
  #renameInHistory(swaps: Extract<Operation, { type: 'indexSwap' }>['swaps'], before: number): void {
    for (const { indexes: [one, other] } of swaps) {
      for (const task of this.#tasks.values()) {
        if (task.uid < before && (task.indexUid === one || task.indexUid === other))
          task.indexUid = task.indexUid === one ? other : one
      }
    }
  }

  #tidy(): void {
    for (const uid of this.#tasks.keys()) {
      if (this.#tasks.size <= TASKS_KEPT)
        break
      this.#tasks.delete(uid)
    }
    if (this.#journal.size < this.#journalLimitBytes)
      return
    try {
      writeSnapshot(this.#snapshotPath, this.store, { nextUid: this.#nextUid, tasks: this.list().slice(0, TASKS_IN_SNAPSHOT).reverse() })
      this.#journal.clear()
    }
    catch (error) {
      // Nothing is lost: the journal goes on growing until a snapshot succeeds.
      this.#log.error({ err: error, path: this.#snapshotPath }, 'a snapshot could not be written')
    }
  }
}
