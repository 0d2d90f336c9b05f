import type { EnqueuedTask, Task } from 'meilisearch'
import type { SearchRecord } from '../../contract/index.ts'
import type { EngineFault } from './engine-error.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { Meilisearch, MeilisearchApiError } from 'meilisearch'
import { TransientError } from '../errors.ts'
import { toEngineError } from './engine-error.ts'
import { INDEX_SETTINGS } from './settings.ts'

export type TaskOutcome = { succeeded: true } | { succeeded: false, fault: EngineFault }

/** A record as it is compared with the CMS's manifest. */
export type IndexedRow = Pick<SearchRecord, 'id' | '_row' | '_updated' | '_hash'>

/** The engine as the worker sees it: the official client, with our errors, and every task waited for. */
export interface EngineClient {
  /** The engine's number for the task: its effect is not there yet. */
  enqueuePut: (index: string, records: SearchRecord[]) => Promise<number>
  enqueueRemove: (index: string, ids: string[]) => Promise<number>
  /** Waits until the task is done. Only `succeeded` means that its effect is there. */
  finishTask: (taskUid: number) => Promise<TaskOutcome>
  /** Waits until the engine has nothing left to do for these indexes, whoever asked for it. */
  drain: (indexes: string[]) => Promise<void>
  /** Is the index there with its settings? One that the engine made by itself, for a write, has none. */
  isSetUp: (index: string) => Promise<boolean>
  /** Makes the index with its settings; an index by that name is deleted first. */
  makeIndex: (index: string) => Promise<void>
  deleteIndex: (index: string) => Promise<void>
  swap: (one: string, other: string) => Promise<void>
  /** Has a swap of the two succeeded after the task? */
  hasSwappedSince: (one: string, other: string, taskUid: number) => Promise<boolean>
  /** The newest task, or -1. */
  findNewestTask: () => Promise<number>
  /** Records of what the CMS publishes: all but the site's own pages. */
  countEntries: (index: string) => Promise<number>
  /** The site's own pages in an index, whole: a few dozen. */
  readPages: (index: string) => Promise<SearchRecord[]>
  scan: (index: string) => AsyncGenerator<IndexedRow[]>
  /** The content hash of a record, or null where it is not in the index. */
  findHash: (index: string, id: string) => Promise<string | null>
  isHealthy: () => Promise<boolean>
}

const REQUEST_TIMEOUT_MS = 10_000
/** Longer than the engine needs for our largest chunk; after it we start over from the rows. */
const TASK_TIMEOUT_MS = 120_000
/** A small task takes the engine a few milliseconds, and every one of them is in publish → searchable. */
const FIRST_POLL_MS = 3
const LONGEST_POLL_MS = 250
const ROWS_A_PAGE = 1_000
/** Tasks are listed newest first; a swap is at most a few tasks back. */
const TASKS_LOOKED_AT = 1_000

export function createEngineClient(url: string, apiKey: string): EngineClient {
  const client = new Meilisearch({ host: url, apiKey, timeout: REQUEST_TIMEOUT_MS })

  async function attempt<T>(what: string, act: () => Promise<T>): Promise<T> {
    try {
      return await act()
    }
    catch (error) {
      throw toEngineError(error, what)
    }
  }

  async function finishTask(taskUid: number): Promise<TaskOutcome> {
    const deadline = performance.now() + TASK_TIMEOUT_MS
    for (let pollMs = FIRST_POLL_MS; performance.now() < deadline; pollMs = Math.min(LONGEST_POLL_MS, pollMs * 1.5)) {
      const task = await attempt(`Look at task ${taskUid}`, () => client.tasks.getTask(taskUid))
      if (task.status !== 'enqueued' && task.status !== 'processing')
        return toOutcome(task)
      await wait(pollMs)
    }
    throw new TransientError(`Task ${taskUid} was not finished within ${TASK_TIMEOUT_MS} ms`)
  }

  /** For tasks about a whole index: failing is never one record's fault. */
  async function run(what: string, enqueue: () => Promise<EnqueuedTask>, accepted: string[] = []): Promise<void> {
    const { taskUid } = await attempt(what, enqueue)
    const outcome = await finishTask(taskUid)
    if (!outcome.succeeded && !accepted.includes(outcome.fault.code))
      throw new TransientError(`${what}: task ${taskUid} failed with ${outcome.fault.code}: ${outcome.fault.message}`)
  }

  const deleteIndex = (index: string) => run(`Delete index ${index}`, () => client.deleteIndex(index), ['index_not_found'])

  return {
    enqueuePut: async (index, records) => (await attempt(`Put ${records.length} records into ${index}`, () => client.index<SearchRecord>(index).addDocuments(records, { primaryKey: 'id' }))).taskUid,
    enqueueRemove: async (index, ids) => (await attempt(`Remove ${ids.length} records from ${index}`, () => client.index(index).deleteDocuments(ids))).taskUid,
    finishTask,
    async drain(indexes) {
      const what = `Wait for unfinished tasks of ${indexes.join(', ')}`
      const { results } = await attempt(what, () => client.tasks.getTasks({ statuses: ['enqueued', 'processing'], limit: TASKS_LOOKED_AT }))
      // A swap belongs to two indexes and is listed under none.
      const ours = results.filter(task => task.indexUid === null || indexes.includes(task.indexUid))
      for (const task of ours.toReversed())
        await finishTask(task.uid)
    },
    isSetUp: async index => await attempt(`Look at the settings of index ${index}`, async () => {
      try {
        return ((await client.index(index).getSettings()).filterableAttributes ?? []).length > 0
      }
      catch (error) {
        if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found')
          return false
        throw error
      }
    }),
    async makeIndex(index) {
      await deleteIndex(index)
      await run(`Make index ${index}`, () => client.createIndex(index, { primaryKey: 'id' }))
      await run(`Set up index ${index}`, () => client.index(index).updateSettings(INDEX_SETTINGS))
    },
    deleteIndex,
    swap: (one, other) => run(`Swap ${one} and ${other}`, () => client.swapIndexes([{ indexes: [one, other], rename: false }])),
    async hasSwappedSince(one, other, taskUid) {
      const { results } = await attempt(`Look for a swap of ${one} and ${other}`, () => client.tasks.getTasks({ types: ['indexSwap'], statuses: ['succeeded'], limit: TASKS_LOOKED_AT }))
      return results.some(task => task.uid > taskUid && task.type === 'indexSwap' && task.details?.swaps?.some(({ indexes }) => indexes.includes(one) && indexes.includes(other)))
    },
    findNewestTask: async () => (await attempt('Look for the newest task', () => client.tasks.getTasks({ limit: 1 }))).results[0]?.uid ?? -1,
    countEntries: async index => (await attempt(`Count the entries of ${index}`, () => client.index<SearchRecord>(index).getDocuments({ filter: 'type != page', fields: ['id'], limit: 0 }))).total,
    readPages: async index => (await attempt(`Read the pages of ${index}`, () => client.index<SearchRecord>(index).getDocuments({ filter: 'type = page', limit: ROWS_A_PAGE }))).results,
    async* scan(index) {
      for (let offset = 0; ; offset += ROWS_A_PAGE) {
        const { results } = await attempt(`Read rows of ${index} from ${offset}`, () => client.index<SearchRecord>(index).getDocuments({ fields: ['id', '_row', '_updated', '_hash'], offset, limit: ROWS_A_PAGE }))
        yield results
        if (results.length < ROWS_A_PAGE)
          return
      }
    },
    findHash: async (index, id) => await attempt(`Look for record ${id}`, async () => {
      const { results } = await client.index<SearchRecord>(index).getDocuments({ ids: [id], fields: ['_hash'], limit: 1 })
      return results[0]?._hash ?? null
    }),
    isHealthy: () => client.isHealthy(),
  }
}

function toOutcome(task: Task): TaskOutcome {
  if (task.status === 'succeeded')
    return { succeeded: true }
  return { succeeded: false, fault: { code: task.error?.code ?? task.status, message: task.error?.message ?? `the task was ${task.status}` } }
}
