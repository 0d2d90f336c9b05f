import type { DocumentKey, SettleRequest, SyncEvent } from '@kokeboka/cms/contract'
import type { DeliverDocumentsDeps } from './deliver-documents.ts'
import type { ChangedDocument, WebNotifier } from './notify-web.ts'
import { deliverDocuments, toDocumentName } from './deliver-documents.ts'
import { findDependents } from './find-dependents.ts'
import { findContentType } from './policy.ts'

export interface ProcessEventsDeps extends DeliverDocumentsDeps {
  web: Pick<WebNotifier, 'notify'>
}

/**
 * The story of a change: rows become distinct documents, those that show them are added, each is read as it is now,
 * the indexes are made to agree, the web server is told; what comes back says which rows are done with.
 *
 * Exact, because a row is committed with its change and is deleted only after a state that was read *later* has been
 * applied. A crash anywhere before that only means that it is done once more.
 * @throws {TransientError} nothing may be settled.
 */
export async function processEvents(events: SyncEvent[], indexes: string[], deps: ProcessEventsDeps): Promise<Omit<SettleRequest, 'holder'>> {
  const changed = toDistinct(events)
  const showing = await findDependents(events, deps.cms)
  const documents = toDistinct([...changed, ...showing])
  deps.metrics.batchSize.observe(documents.length)

  const refused = await deliverDocuments(documents, indexes, deps)
  observeLag(events, deps)

  await deps.web.notify(documents.flatMap(toChangedDocument))
  await deps.onStep('web-told')

  const dead = refused.map(document => ({ ...document, ids: events.filter(event => toDocumentName(event) === toDocumentName(document)).map(event => event.id) }))
  const deadIds = new Set(dead.flatMap(document => document.ids))
  return { done: events.map(event => event.id).filter(id => !deadIds.has(id)), retry: [], dead: toDistinct(dead) }
}

function toDistinct<K extends DocumentKey>(keys: K[]): K[] {
  return [...new Map(keys.map(key => [toDocumentName(key), key])).values()]
}

function toChangedDocument({ uid, documentId }: DocumentKey): ChangedDocument[] {
  const type = findContentType(uid)
  return type === undefined ? [] : [{ type, documentId }]
}

/** Only what an editor did is waited for by somebody; our own repairs are not counted. */
function observeLag(events: SyncEvent[], { metrics }: ProcessEventsDeps): void {
  const now = Date.now()
  for (const event of events) {
    if (!['fan-out', 'reconcile', 'retry'].includes(event.reason))
      metrics.lag.observe(Math.max(0, now - Date.parse(event.createdAt)) / 1000)
  }
}
