import type {
  DeadLetter,
  DependentsRequest,
  DocumentKey,
  DocumentsReply,
  EnqueueRequest,
  EventsReply,
  LeaseReply,
  LeaseRequest,
  ManifestReply,
  SettleRequest,
} from '@kokeboka/cms/contract'
import type { CmsConnection } from './request-cms.ts'
import { z } from 'zod'
import { deadReply, dependentsReply, documentsReply, enqueueReply, eventsReply, leaseReply, manifestReply, stateReply } from './reply-schemas.ts'
import { requestCms } from './request-cms.ts'

/** The CMS as the worker sees it: cms/contract/sync.ts, one function a call. Errors: see request-cms.ts. */
export interface CmsClient {
  takeLease: (request: LeaseRequest) => Promise<LeaseReply>
  releaseLease: (holder: string) => Promise<void>
  /** Answers when a row is due, at the latest after `waitMs`. */
  fetchEvents: (limit: number, waitMs: number, signal: AbortSignal) => Promise<EventsReply>
  /** Any number of documents; asked for in pieces of the size that the contract allows. */
  fetchDocuments: (keys: DocumentKey[]) => Promise<DocumentsReply['documents']>
  /** Any number of documents, as above. */
  fetchDependents: (request: DependentsRequest) => Promise<DocumentKey[]>
  enqueue: (request: EnqueueRequest) => Promise<number>
  settle: (request: SettleRequest) => Promise<void>
  fetchManifest: (after: string | null, limit: number) => Promise<ManifestReply>
  fetchDead: () => Promise<DeadLetter[]>
  /** What was put under the key, or null. The caller parses it. */
  fetchState: (key: string) => Promise<unknown>
  putState: (key: string, value: unknown) => Promise<void>
}

/** The contract's limit for one read; asked-for repairs are sent in pieces of the same size. */
const DOCUMENTS_A_READ = 200
/** Over the long poll's own time: the answer must have time to come. */
const POLL_GRACE_MS = 5_000
/** A lease is four seconds: a renewal that takes longer than this is better tried again. */
const LEASE_TIMEOUT_MS = 2_000

export function createCmsClient(connection: CmsConnection): CmsClient {
  const get = <S extends z.ZodType>(path: string, schema: S) => requestCms(connection, { method: 'GET', path }, schema)
  const post = <S extends z.ZodType>(path: string, body: unknown, schema: S, timeoutMs?: number) =>
    requestCms(connection, { method: 'POST', path, body, ...(timeoutMs ? { timeoutMs } : {}) }, schema)

  return {
    takeLease: request => post('lease', request, leaseReply, LEASE_TIMEOUT_MS),
    releaseLease: async holder => void await post('release', { holder }, z.unknown(), LEASE_TIMEOUT_MS),
    fetchEvents: (limit, waitMs, signal) =>
      requestCms(connection, { method: 'GET', path: `events?limit=${limit}&waitMs=${waitMs}`, timeoutMs: waitMs + POLL_GRACE_MS, signal }, eventsReply),
    async fetchDocuments(keys) {
      const documents: DocumentsReply['documents'] = []
      for (const piece of inPieces(keys))
        documents.push(...(await post('documents', { documents: piece }, documentsReply)).documents)
      return documents
    },
    async fetchDependents({ documentIds, via }) {
      const documents: DocumentKey[] = []
      for (const piece of inPieces(documentIds))
        documents.push(...(await post('dependents', { documentIds: piece, via }, dependentsReply)).documents)
      return documents
    },
    async enqueue({ documents, reason }) {
      let added = 0
      for (const piece of inPieces(documents))
        added += (await post('enqueue', { documents: piece, reason }, enqueueReply)).added
      return added
    },
    settle: async request => void await post('settle', request, z.unknown()),
    fetchManifest: (after, limit) => get(`manifest?${new URLSearchParams({ ...(after === null ? {} : { after }), limit: String(limit) })}`, manifestReply),
    fetchDead: async () => (await get('dead', deadReply)).dead,
    fetchState: async key => (await get(`state/${key}`, stateReply)).value,
    putState: async (key, value) => void await requestCms(connection, { method: 'PUT', path: `state/${key}`, body: { value } }, z.unknown()),
  }
}

function* inPieces<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += DOCUMENTS_A_READ)
    yield items.slice(start, start + DOCUMENTS_A_READ)
}
