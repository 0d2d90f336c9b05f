import type { EngineDocument } from './engine-document.ts'
import type { Route, RouteInput, RouteReply } from './routes.ts'
import { z } from 'zod'
import { pickFields } from './engine-document.ts'
import { EngineError } from './errors.ts'
import { compileFilter } from './filter/compile-filter.ts'
import { parseFilter } from './filter/parse-filter.ts'
import { parseDocumentsQuery } from './parse-query.ts'
import { accept, get, ok, post, requireIndexUid } from './route-parts.ts'

const documentSchema = z.record(z.string(), z.unknown())
const documentsSchema = z.union([z.array(documentSchema), documentSchema.transform(document => [document])])
const idsSchema = z.array(z.union([z.string(), z.int()]).transform(String))

const documents = /^\/indexes\/([^/]+)\/documents$/
const document = /^\/indexes\/([^/]+)\/documents\/([^/]+)$/

export const documentRoutes: readonly Route[] = [
  get(documents, input => listDocuments(input, input.query)),
  post(/^\/indexes\/([^/]+)\/documents\/fetch$/, input => listDocuments(input, input.body)),
  post(/^\/indexes\/([^/]+)\/documents\/delete-batch$/, deleteBatch),
  post(documents, addDocuments),
  get(document, getDocument),
  { ...get(document, ({ parts: [uid, id], ...input }) =>
    accept({ ...input, parts: [] }, { type: 'documentDeletion', indexUid: requireIndexUid(uid), ids: [id ?? ''] })), method: 'DELETE' },
  { ...get(documents, input =>
    accept(input, { type: 'documentDeletion', indexUid: requireIndexUid(input.parts[0]), ids: null })), method: 'DELETE' },
]

function addDocuments(input: RouteInput): RouteReply {
  const parsed = documentsSchema.safeParse(input.body)
  if (!parsed.success)
    throw new EngineError('malformed_payload', 'The json payload provided is malformed. Documents must be objects, in a list.')
  const primaryKey = input.query.primaryKey ?? null
  return accept(input, { type: 'documentAdditionOrUpdate', indexUid: requireIndexUid(input.parts[0]), primaryKey, documents: parsed.data })
}

function deleteBatch(input: RouteInput): RouteReply {
  const parsed = idsSchema.safeParse(input.body)
  if (!parsed.success)
    throw new EngineError('malformed_payload', 'The json payload provided is malformed. Document ids must be strings or integers, in a list.')
  return accept(input, { type: 'documentDeletion', indexUid: requireIndexUid(input.parts[0]), ids: parsed.data })
}

function getDocument({ tasks, parts: [uid, id = ''], query }: RouteInput): RouteReply {
  const found = tasks.store.require(requireIndexUid(uid)).get(id)
  if (found === undefined)
    throw new EngineError('document_not_found', `Document \`${id}\` not found.`)
  return ok(pickFields(found, query.fields?.split(',') ?? ['*']))
}

function listDocuments({ tasks, parts }: RouteInput, query: unknown): RouteReply {
  const { offset, limit, fields, ids, filter } = parseDocumentsQuery(query)
  const index = tasks.store.require(requireIndexUid(parts[0]))
  const test = compileDocumentFilter(filter, index.settings.filterableAttributes)
  const named: EngineDocument[] = ids === undefined
    ? index.numbers().map(number => index.at(number))
    : ids.map(id => index.get(id)).filter(document => document !== undefined)
  const found = test === undefined ? named : named.filter(test)
  return ok({ results: found.slice(offset, offset + limit).map(one => pickFields(one, fields ?? ['*'])), offset, limit, total: found.length })
}

/** The same grammar as in search; the error has a code of its own. */
function compileDocumentFilter(filter: unknown, filterable: readonly string[]) {
  try {
    const node = parseFilter(filter)
    return node === undefined ? undefined : compileFilter(node, filterable)
  }
  catch (error) {
    throw error instanceof EngineError ? new EngineError('invalid_document_filter', error.message) : error
  }
}
