import type { Operation } from './operations.ts'
import type { Store } from './store.ts'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { inferPrimaryKey, requireDocumentId } from './document-id.ts'
import { EngineError } from './errors.ts'
import { applySettingsPatch } from './settings.ts'

/** Documents indexed before other requests get their turn: about 20 ms of work. */
const SLICE_SIZE = 50

type Of<T extends Operation['type']> = Extract<Operation, { type: T }>
export type TaskDetails = Record<string, unknown>

/**
 * Carries out one operation and returns the task's details. Throws EngineError, and has then changed nothing but that
 * an index named by documents or settings may have come to be.
 */
export async function applyOperation(store: Store, operation: Operation): Promise<TaskDetails> {
  const details = await changeStore(store, operation)
  const index = operation.indexUid === null ? undefined : store.get(operation.indexUid)
  if (index !== undefined)
    index.updatedAt = new Date().toISOString()
  return details
}

function changeStore(store: Store, operation: Operation): TaskDetails | Promise<TaskDetails> {
  switch (operation.type) {
    case 'indexCreation':
      return createIndex(store, operation)
    case 'indexDeletion': {
      const { size } = store.require(operation.indexUid)
      store.delete(operation.indexUid)
      return { deletedDocuments: size }
    }
    case 'indexSwap':
      return swapIndexes(store, operation)
    case 'settingsUpdate': {
      const index = store.get(operation.indexUid) ?? store.create(operation.indexUid, null)
      index.changeSettings(applySettingsPatch(index.settings, operation.settings))
      return { ...operation.settings }
    }
    case 'documentAdditionOrUpdate':
      return addDocuments(store, operation)
    case 'documentDeletion':
      return deleteDocuments(store, operation)
  }
}

function createIndex(store: Store, { indexUid, primaryKey }: Of<'indexCreation'>): TaskDetails {
  if (store.get(indexUid) !== undefined)
    throw new EngineError('index_already_exists', `Index \`${indexUid}\` already exists.`)
  store.create(indexUid, primaryKey)
  return { primaryKey }
}

function swapIndexes(store: Store, { swaps }: Of<'indexSwap'>): TaskDetails {
  // All must be there before any is moved: a swap is whole or not at all.
  for (const { indexes: [one, other], rename } of swaps) {
    store.require(one)
    if (!rename)
      store.require(other)
    else if (store.get(other) !== undefined)
      throw new EngineError('index_already_exists', `Cannot rename \`${one}\` to \`${other}\` as the index already exists.`)
  }
  swaps.forEach(swap => store.swap(swap))
  return { swaps }
}

async function addDocuments(store: Store, { indexUid, primaryKey, documents }: Of<'documentAdditionOrUpdate'>): Promise<TaskDetails> {
  const index = store.get(indexUid) ?? store.create(indexUid, null)
  if (primaryKey !== null && index.primaryKey !== null && primaryKey !== index.primaryKey)
    throw new EngineError('index_primary_key_already_exists', `Index \`${indexUid}\` already has a primary key: \`${index.primaryKey}\`.`)
  const [first] = documents
  if (first === undefined)
    return { receivedDocuments: 0, indexedDocuments: 0 }
  const key = index.primaryKey ?? primaryKey ?? inferPrimaryKey(first)
  const ids = documents.map(document => requireDocumentId(document, key))
  index.primaryKey = key
  for (const [at, document] of documents.entries()) {
    index.put(ids[at] ?? '', document)
    if ((at + 1) % SLICE_SIZE === 0)
      await nextTurn()
  }
  return { receivedDocuments: documents.length, indexedDocuments: documents.length }
}

function deleteDocuments(store: Store, { indexUid, ids }: Of<'documentDeletion'>): TaskDetails {
  const index = store.require(indexUid)
  if (ids === null) {
    const { size } = index
    index.clear()
    return { deletedDocuments: size }
  }
  const deletedDocuments = ids.filter(id => index.delete(id)).length
  return { providedIds: ids.length, deletedDocuments, originalFilter: null }
}
