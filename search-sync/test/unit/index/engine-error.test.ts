import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch'
import { expect, it } from 'vitest'
import { ConfigurationError, ContractError, PermanentError, TransientError } from '../../../src/errors.ts'
import { isDocumentFault, toEngineError } from '../../../src/index/engine-error.ts'

function refusal(status: number, code: string) {
  return new MeilisearchApiError(new Response(null, { status }), { message: 'no', code, type: 'invalid_request', link: '' })
}

it.each([
  ['an engine that does not answer', new MeilisearchRequestError('http://x', new Error('ECONNREFUSED')), TransientError],
  ['a full disk', refusal(500, 'no_space_left_on_device'), TransientError],
  ['too many requests', refusal(429, 'too_many_search_requests'), TransientError],
  ['an index that is gone', refusal(404, 'index_not_found'), TransientError],
  ['a proxy that answers with a page', new SyntaxError('Unexpected token <'), TransientError],
  ['a body that is too large', refusal(413, 'payload_too_large'), PermanentError],
  ['a wrong key', refusal(403, 'invalid_api_key'), ConfigurationError],
  ['a setting that the engine does not know', refusal(400, 'invalid_settings_ranking_rules'), ContractError],
])('knows what to do about %s', (_situation, error, expected) => {
  expect(toEngineError(error, 'Put 3 records into kokebok')).toBeInstanceOf(expected)
})

it('says what was attempted', () => {
  expect(toEngineError(refusal(500, 'internal'), 'Put 3 records into kokebok').message).toBe('Put 3 records into kokebok: the search engine answered 500 internal: no')
})

it('blames a record only for what is in the record', () => {
  expect(isDocumentFault({ code: 'invalid_document_id', message: '' })).toBe(true)
  expect(isDocumentFault({ code: 'internal', message: '' })).toBe(false)
})
