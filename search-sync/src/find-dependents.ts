import type { DocumentKey, SyncEvent } from '@kokeboka/cms/contract'
import type { CmsClient } from './cms/client.ts'
import { toDocumentName } from './deliver-documents.ts'
import { findContentType } from './policy.ts'
import { findShowingPaths } from './records/dependents.ts'

/** A larger fan-out becomes rows of its own, so that the change itself is not kept waiting by it. */
const FAN_OUT_AT_ONCE = 100

/**
 * The published documents that show those that changed. A row that is itself a fan-out goes no further: a record
 * shows its neighbours' names, never its neighbours' neighbours'.
 */
export async function findDependents(events: SyncEvent[], cms: Pick<CmsClient, 'fetchDependents' | 'enqueue'>): Promise<DocumentKey[]> {
  const targets = new Map(events.filter(event => event.reason !== 'fan-out').map(event => [toDocumentName(event), event]))
  const questions = [...Map.groupBy(targets.values(), ({ uid }) => uid)].flatMap(([uid, ofType]) => {
    const type = findContentType(uid)
    const via = type === undefined ? [] : findShowingPaths(type)
    return via.length > 0 ? [{ documentIds: ofType.map(({ documentId }) => documentId), via }] : []
  })
  const dependents = new Map<string, DocumentKey>()
  for (const question of questions) {
    for (const key of await cms.fetchDependents(question))
      dependents.set(toDocumentName(key), { uid: key.uid, documentId: key.documentId })
  }
  const others = [...dependents].filter(([name]) => !targets.has(name)).map(([, key]) => key)
  if (others.length <= FAN_OUT_AT_ONCE)
    return others
  await cms.enqueue({ documents: others, reason: 'fan-out' })
  return []
}
