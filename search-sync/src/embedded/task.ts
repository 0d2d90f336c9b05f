import type { TaskDetails } from './apply-operation.ts'
import type { ErrorBody } from './errors.ts'
import type { Operation, TaskType } from './operations.ts'

export const taskStatuses = ['enqueued', 'processing', 'succeeded', 'failed', 'canceled'] as const

/** A task as `GET /tasks/<uid>` shows it. Times are ISO 8601, the duration too. */
export interface Task {
  uid: number
  batchUid: number | null
  indexUid: string | null
  status: typeof taskStatuses[number]
  type: TaskType
  canceledBy: null
  details: TaskDetails
  error: ErrorBody | null
  duration: string | null
  enqueuedAt: string
  startedAt: string | null
  finishedAt: string | null
}

export function newTask(uid: number, operation: Operation, enqueuedAt: string): Task {
  return {
    uid,
    batchUid: null,
    indexUid: operation.indexUid,
    status: 'enqueued',
    type: operation.type,
    canceledBy: null,
    details: enqueuedDetails(operation),
    error: null,
    duration: null,
    enqueuedAt,
    startedAt: null,
    finishedAt: null,
  }
}

function enqueuedDetails(operation: Operation): TaskDetails {
  switch (operation.type) {
    case 'documentAdditionOrUpdate': return { receivedDocuments: operation.documents.length, indexedDocuments: null }
    case 'documentDeletion': return operation.ids === null ? { deletedDocuments: null } : { providedIds: operation.ids.length, deletedDocuments: null, originalFilter: null }
    case 'indexCreation': return { primaryKey: operation.primaryKey }
    case 'indexDeletion': return { deletedDocuments: null }
    case 'indexSwap': return { swaps: operation.swaps }
    case 'settingsUpdate': return { ...operation.settings }
  }
}

/** The answer to a call that makes a task. */
export function summarise({ uid, indexUid, status, type, enqueuedAt }: Task) {
  return { taskUid: uid, indexUid, status, type, enqueuedAt }
}
