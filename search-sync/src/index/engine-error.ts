import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch'
import { ConfigurationError, ContractError, PermanentError, TransientError } from '../errors.ts'

/** What the engine refuses because of a record, whether at once or in its task. Codes are the engine's own. */
const DOCUMENT_CODES = new Set([
  'invalid_document_id',
  'missing_document_id',
  'invalid_document_fields',
  'invalid_document_geo_field',
  'document_fields_limit_reached',
  'max_fields_limit_exceeded',
  'payload_too_large',
  'malformed_payload',
])

/** What the engine answers when it has lost an index, or made it anew by itself: the worker builds it again. */
const LOST_INDEX_CODES = new Set(['index_not_found', 'invalid_document_filter'])

export interface EngineFault { code: string, message: string }

/** Is the record itself to blame? Then the others can go on without it. */
export function isDocumentFault(fault: EngineFault): boolean {
  return DOCUMENT_CODES.has(fault.code)
}

/** Turns what the client throws into one of our three ways to fail. `what` says what was attempted. */
export function toEngineError(error: unknown, what: string): Error {
  if (error instanceof MeilisearchRequestError)
    return new TransientError(`${what}: the search engine did not answer`, { cause: error })
  if (error instanceof SyntaxError)
    return new TransientError(`${what}: the search engine did not answer with JSON`, { cause: error })
  if (!(error instanceof MeilisearchApiError))
    return error instanceof Error ? error : new Error(String(error))
  const status = error.response.status
  const code = error.cause?.code ?? String(status)
  const message = `${what}: the search engine answered ${status} ${code}: ${error.message}`
  if (status === 401 || status === 403)
    return new ConfigurationError(`${message}. Is MEILI_MASTER_KEY the engine's own?`)
  if (status === 413 || DOCUMENT_CODES.has(code))
    return new PermanentError(status === 413 ? 'payload_too_large' : code, message, { cause: error })
  if (status >= 500 || [408, 425, 429].includes(status) || LOST_INDEX_CODES.has(code))
    return new TransientError(message, { cause: error })
  return new ContractError(message, { cause: error })
}
