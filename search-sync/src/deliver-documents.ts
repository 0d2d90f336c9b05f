import type { DocumentKey, PublishedEntry, SettleRequest } from '@kokeboka/cms/contract'
import type { Logger } from 'pino'
import type { SearchRecord } from '../contract/index.ts'
import type { CmsClient } from './cms/client.ts'
import type { EngineClient } from './index/client.ts'
import type { EngineFault } from './index/engine-error.ts'
import type { Lease } from './lease.ts'
import type { Metrics } from './metrics.ts'
import type { OnStep } from './steps.ts'
import { PermanentError } from './errors.ts'
import { deliver } from './index/deliver.ts'
import { mapDocument } from './map-document.ts'

export interface DeliverDocumentsDeps {
  cms: CmsClient
  engine: EngineClient
  lease: Pick<Lease, 'requireHeld' | 'isHeld' | 'holder'>
  metrics: Metrics
  logger: Logger
  onStep: OnStep
}

/** Documents that cannot be indexed as they are, with the rows that asked for them (filled in by the caller). */
export type RefusedDocument = Omit<SettleRequest['dead'][number], 'ids'>

/**
 * Reads each document as it is *now* and makes the indexes agree with it. Whatever it is called with, and however
 * often, the indexes end as the CMS stands.
 * @returns the documents that cannot be indexed as they are; the others are in place.
 */
export async function deliverDocuments(keys: DocumentKey[], indexes: string[], deps: DeliverDocumentsDeps): Promise<RefusedDocument[]> {
  return await carryOut(await readPlan(keys, deps), indexes, deps)
}

/**
 * The same for many documents, so many at a time: the next ones are read and mapped while the engine takes in those
 * before. Nothing may be delivered to the indexes until it returns: what is read here would be older.
 */
export async function deliverManyDocuments(keys: DocumentKey[], documentsAtATime: number, indexes: string[], deps: DeliverDocumentsDeps): Promise<RefusedDocument[]> {
  const refused: RefusedDocument[] = []
  let underWay: Promise<RefusedDocument[]> = Promise.resolve([])
  for (let start = 0; start < keys.length; start += documentsAtATime) {
    const [plan, before] = await Promise.all([readPlan(keys.slice(start, start + documentsAtATime), deps), underWay])
    refused.push(...before)
    underWay = carryOut(plan, indexes, deps)
    // Awaited in the next round; until then a failure of both must not end the process.
    underWay.catch(() => {})
  }
  return [...refused, ...await underWay]
}

async function readPlan(keys: DocumentKey[], { cms, logger, onStep }: DeliverDocumentsDeps): Promise<Plan> {
  const documents = await cms.fetchDocuments(keys)
  await onStep('documents-read')
  return planDelivery(keys, new Map(documents.map(document => [toDocumentName(document), document.entries])), logger)
}

async function carryOut(plan: Plan, indexes: string[], deps: DeliverDocumentsDeps): Promise<RefusedDocument[]> {
  const faults = await deliverOrWarn(plan.keys, deps, () => deliver(indexes, plan, {
    engine: deps.engine,
    requireLease: deps.lease.requireHeld,
    onTasksSent: () => deps.onStep('tasks-sent'),
    onTaskFailed: code => deps.metrics.taskFailures.inc({ code }),
  }))
  await deps.onStep('tasks-succeeded')
  for (const [recordId, fault] of faults) {
    const key = plan.owners.get(recordId)
    if (key)
      plan.refused.push({ ...key, ...fault })
  }
  for (const { uid, documentId, code, message } of plan.refused) {
    deps.metrics.dead.inc({ code })
    deps.logger.error({ uid, documentId, code }, `document parked: ${message}`)
  }
  return plan.refused
}

/**
 * A process that was frozen between asking for the lease and writing may write *after* the next worker, and what it
 * writes is old. The engine cannot refuse it, so we own up: the documents are asked for anew.
 */
async function deliverOrWarn<T>(documents: DocumentKey[], { cms, lease, logger }: DeliverDocumentsDeps, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  }
  finally {
    if (!lease.isHeld() && documents.length > 0) {
      logger.warn({ documents: documents.length }, 'the lease ran out while we wrote: the documents are asked for anew')
      await cms.enqueue({ documents, reason: 'reconcile' })
    }
  }
}

interface Plan { keys: DocumentKey[], puts: SearchRecord[], removes: string[], owners: Map<string, DocumentKey>, refused: RefusedDocument[] }

function planDelivery(keys: DocumentKey[], entriesOf: Map<string, PublishedEntry[]>, logger: Logger): Plan {
  const plan: Plan = { keys, puts: [], removes: [], owners: new Map(), refused: [] }
  for (const { uid, documentId } of keys) {
    const key = { uid, documentId }
    // A document that is asked for and not answered is gone: all its languages are removed.
    const fault = tryPlan(plan, key, entriesOf.get(toDocumentName(key)) ?? [], logger)
    if (fault)
      plan.refused.push({ ...key, ...fault })
  }
  return plan
}

/** All of a document's languages or none: a fault in one parks the document. */
function tryPlan(plan: Plan, key: DocumentKey, entries: PublishedEntry[], logger: Logger): EngineFault | null {
  try {
    const { decisions, puts } = mapDocument(key, entries)
    plan.puts.push(...puts)
    plan.removes.push(...decisions.flatMap(decision => decision.verb === 'remove' ? [decision.id] : []))
    for (const record of puts)
      plan.owners.set(record.id, key)
    logger.debug({ ...key, decisions: decisions.map(({ verb, reason }) => `${verb}: ${reason}`) }, 'decided')
    return null
  }
  catch (error) {
    if (error instanceof PermanentError)
      return { code: error.code, message: error.message }
    throw error
  }
}

/** One name for a document, to look it up by. */
export function toDocumentName({ uid, documentId }: DocumentKey): string {
  return `${uid}/${documentId}`
}
