import type { DocumentKey, SyncEvent } from '@kokeboka/cms/contract'
import type { CmsClient } from './cms/client.ts'
import { toDocumentName } from './deliver-documents.ts'
import { findContentType } from './policy.ts'
import { findShowingPaths } from './records/dependents.ts'

/** A larger fan-out becomes rows of its own, so that the change itself is not kept waiting by it. */
const FAN_OUT_AT_ONCE = 100
/** The CMS answers from one database; more at once would only queue there. */
const QUESTIONS_AT_ONCE = 4

/**
 * The published documents that show those that changed. A row that is itself a fan-out goes no further: a record
 * shows its neighbours' names, never its neighbours' neighbours'.
 */
export async function findDependents(events: SyncEvent[], cms: Pick<CmsClient, 'fetchDependents' | 'enqueue'>): Promise<DocumentKey[]> {
  const targets = new Map(events.filter(event => event.reason !== 'fan-out').map(event => [toDocumentName(event), event]))
  const questions = [...targets.values()].flatMap(({ uid, documentId }) => {
    const type = findContentType(uid)
    const via = type === undefined ? [] : findShowingPaths(type)
    return via.length > 0 ? [{ target: { uid, documentId }, via }] : []
  })
  const dependents = new Map<string, DocumentKey>()
  for (let start = 0; start < questions.length; start += QUESTIONS_AT_ONCE) {
    const answers = await Promise.all(questions.slice(start, start + QUESTIONS_AT_ONCE).map(question => cms.fetchDependents(question)))
    for (const key of answers.flat())
      dependents.set(toDocumentName(key), { uid: key.uid, documentId: key.documentId })
  }
  const others = [...dependents].filter(([name]) => !targets.has(name)).map(([, key]) => key)
  if (others.length <= FAN_OUT_AT_ONCE)
    return others
  await cms.enqueue({ documents: others, reason: 'fan-out' })
  return []
}
