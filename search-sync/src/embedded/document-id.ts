import type { EngineDocument } from './engine-document.ts'
import { EngineError } from './errors.ts'

/** Throws EngineError `missing_document_id` or `invalid_document_id`. */
export function requireDocumentId(document: EngineDocument, primaryKey: string): string {
  const value = document[primaryKey]
  if (value === undefined)
    throw new EngineError('missing_document_id', `Document doesn't have a \`${primaryKey}\` attribute: \`${shorten(JSON.stringify(document))}\`.`)
  if ((typeof value === 'string' && /^[\w-]{1,511}$/.test(value)) || (typeof value === 'number' && Number.isSafeInteger(value)))
    return String(value)
  throw new EngineError('invalid_document_id', `Document identifier \`${shorten(JSON.stringify(value))}\` is invalid. A document identifier can be of type integer or string, only composed of alphanumeric characters (a-z A-Z 0-9), hyphens (-) and underscores (_), and can not be more than 511 bytes.`)
}

/** The one field of a document whose name ends in «id». Throws where there is none, or more than one. */
export function inferPrimaryKey(document: EngineDocument): string {
  const candidates = Object.keys(document).filter(name => name.toLowerCase().endsWith('id'))
  const [only, ...others] = candidates
  if (only === undefined)
    throw new EngineError('index_primary_key_no_candidate_found', 'The primary key inference failed as the engine did not find any field ending with `id` in its name. Please specify the primary key manually using the `primaryKey` query parameter.')
  if (others.length > 0)
    throw new EngineError('index_primary_key_multiple_candidates_found', `The primary key inference failed as the engine found ${candidates.length} fields ending with \`id\` in their names: '${candidates.join('\' and \'')}'. Please specify the primary key manually using the \`primaryKey\` query parameter.`)
  return only
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
