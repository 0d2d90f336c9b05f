import type { SearchRecord } from '../../contract/index.ts'
import type { EngineClient } from './client.ts'
import type { EngineFault } from './engine-error.ts'
import { PermanentError, TransientError } from '../errors.ts'
import { chunkRecords, RECORDS_A_CHUNK } from './chunk-records.ts'
import { isDocumentFault } from './engine-error.ts'

export interface Delivery { puts: SearchRecord[], removes: string[] }

export interface DeliverDeps {
  engine: EngineClient
  /** Called before each write; throws when another worker may be writing. */
  requireLease: () => void
  onTasksSent?: (tasks: number) => void | Promise<void>
  onTaskFailed?: (code: string) => void
}

interface SentChunk { index: string, records: SearchRecord[], taskUid: number }

/**
 * Makes the indexes hold exactly these records and not those ids: when it returns, every task has succeeded, but for
 * the records that the engine refuses for their own sake, which are returned by record id.
 * @throws {TransientError} the effect is unknown: read the documents again and start over.
 */
export async function deliver(indexes: string[], delivery: Delivery, deps: DeliverDeps): Promise<Map<string, EngineFault>> {
  const refused = new Map<string, EngineFault>()
  const removals: number[] = []
  const sent: SentChunk[] = []
  for (const index of indexes) {
    await requireSetUp(index, deps)
    for (let start = 0; start < delivery.removes.length; start += RECORDS_A_CHUNK) {
      deps.requireLease()
      removals.push(await deps.engine.enqueueRemove(index, delivery.removes.slice(start, start + RECORDS_A_CHUNK)))
    }
    for (const chunk of chunkRecords(delivery.puts))
      sent.push(...await sendChunk(index, chunk, refused, deps))
  }
  await deps.onTasksSent?.(removals.length + sent.length)
  for (const taskUid of removals)
    await requireRemoved(taskUid, deps)
  for (const chunk of sent)
    await finishChunk(chunk, refused, deps)
  // An engine that lost its data after the first look has made the index by itself.
  for (const index of indexes)
    await requireSetUp(index, deps)
  return refused
}

/** The engine makes a missing index by itself, without settings: readers' filters fail on it. */
async function requireSetUp(index: string, { engine }: DeliverDeps): Promise<void> {
  if (!await engine.isSetUp(index))
    throw new TransientError(`Index ${index} is gone or without settings: the engine has lost its data`)
}

/** Sends a chunk; when the engine will not even take it (too large), its halves. */
async function sendChunk(index: string, records: SearchRecord[], refused: Map<string, EngineFault>, deps: DeliverDeps): Promise<SentChunk[]> {
  deps.requireLease()
  try {
    return [{ index, records, taskUid: await deps.engine.enqueuePut(index, records) }]
  }
  catch (error) {
    if (!(error instanceof PermanentError))
      throw error
    deps.onTaskFailed?.(error.code)
    return await bisect(records, error, refused, async half => await sendChunk(index, half, refused, deps))
  }
}

/** Waits for a chunk; when its task fails because of a record, its halves are tried each for themselves. */
async function finishChunk({ index, records, taskUid }: SentChunk, refused: Map<string, EngineFault>, deps: DeliverDeps): Promise<void> {
  const outcome = await deps.engine.finishTask(taskUid)
  if (outcome.succeeded)
    return
  const { fault } = outcome
  deps.onTaskFailed?.(fault.code)
  if (!isDocumentFault(fault))
    throw new TransientError(`Task ${taskUid} on ${index} failed with ${fault.code}: ${fault.message}`)
  await bisect(records, fault, refused, async (half) => {
    for (const chunk of await sendChunk(index, half, refused, deps))
      await finishChunk(chunk, refused, deps)
    return []
  })
}

async function bisect<T>(records: SearchRecord[], fault: EngineFault, refused: Map<string, EngineFault>, tryHalf: (half: SearchRecord[]) => Promise<T[]>): Promise<T[]> {
  const [first] = records
  if (first && records.length === 1) {
    refused.set(first.id, { code: fault.code, message: fault.message })
    return []
  }
  const middle = Math.ceil(records.length / 2)
  return [...await tryHalf(records.slice(0, middle)), ...await tryHalf(records.slice(middle))]
}

async function requireRemoved(taskUid: number, deps: DeliverDeps): Promise<void> {
  const outcome = await deps.engine.finishTask(taskUid)
  if (outcome.succeeded)
    return
  deps.onTaskFailed?.(outcome.fault.code)
  throw new TransientError(`Removal task ${taskUid} failed with ${outcome.fault.code}: ${outcome.fault.message}`)
}
