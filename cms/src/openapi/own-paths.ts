import type { JsonSchema } from './json-schema.ts'
import { CHANGES_LIMIT } from '../changes/change-requests.ts'
import { CONTENT_TYPE_NAMES } from '../content/content-types.ts'
import { hasHistory, HISTORY_PAGE } from '../public-history/history-request.ts'
import { MOST_REVISIONS } from '../public-history/read-public-history.ts'
import { listOf, objectOf, refTo } from './json-schema.ts'
import { CURSOR, errorReplies, jsonReply, otherReply } from './replies.ts'

type Operation = Record<string, unknown>
type Paths = Record<string, Record<string, Operation>>

const TYPE: JsonSchema = { type: 'string', enum: CONTENT_TYPE_NAMES }
const JSON_LINES = 'application/x-ndjson'
const inPath = (name: string, schema: JsonSchema): Operation => ({ name, in: 'path', required: true, schema })
const inQuery = (name: string, schema: JsonSchema, description: string, required = false): Operation => ({ name, in: 'query', required, description, schema })

/** What is not a plain read of a type. */
export function ownPaths(): Paths {
  return { ...mirrorPaths(), ...openDataPaths(), ...historyPaths(), ...editionPaths(), ...readerPaths() }
}

function mirrorPaths(): Paths {
  const tags = ['Kopi']
  return {
    '/api/changes': { get: {
      operationId: 'listChanges',
      summary: 'What has been published and removed, in order, after a cursor',
      tags,
      parameters: [
        inQuery('since', { type: 'string' }, '`meta.next` of the reply before, or the `Kokeboka-Cursor` of a dump; left out: from the beginning'),
        inQuery('limit', { type: 'integer', minimum: 1, maximum: CHANGES_LIMIT.max, default: CHANGES_LIMIT.otherwise }, 'At most so many changes'),
      ],
      responses: { 200: jsonReply('Changes; an entry that is embedded in another is told of for itself only', refTo('ChangesReply')), ...errorReplies('NotModified', 'BadRequest', 'Gone', 'TooManyRequests') },
    } },
    '/api/export': { get: {
      operationId: 'listExports',
      summary: 'Which dumps there are',
      tags,
      responses: { 200: jsonReply('One dump a content type', refTo('ExportIndex'), CURSOR), ...errorReplies('NotModified', 'BadRequest', 'TooManyRequests') },
    } },
    '/api/export/{type}.jsonl': { get: {
      operationId: 'getExport',
      summary: 'Everything published of a type in every language, one entry a line, each as the public read gives it',
      tags,
      parameters: [inPath('type', TYPE)],
      responses: { 200: otherReply('JSON Lines. An entry published meanwhile may come twice: the later line holds', JSON_LINES, CURSOR), ...errorReplies('BadRequest', 'NotFound', 'TooManyRequests') },
    } },
  }
}

function openDataPaths(): Paths {
  const describe = (operationId: string, summary: string, mediaType: string): { get: Operation } => ({ get: {
    operationId,
    summary,
    tags: ['Åpne data'],
    responses: { 200: mediaType.endsWith('json') ? { ...otherReply(summary, mediaType), content: { [mediaType]: { schema: {} } } } : otherReply(summary, mediaType), ...errorReplies('NotModified', 'BadRequest', 'TooManyRequests') },
  } })
  return {
    '/api/dcat.ttl': describe('getCatalogueTurtle', 'The catalogue of data, DCAT-AP-NO in Turtle', 'text/turtle'),
    '/api/dcat.jsonld': describe('getCatalogueJsonLd', 'The catalogue of data, DCAT-AP-NO in JSON-LD', 'application/ld+json'),
    '/api/glossary.ttl': describe('getGlossaryTurtle', 'The glossary, SKOS-AP-NO-Begrep in Turtle', 'text/turtle'),
    '/api/glossary.jsonld': describe('getGlossaryJsonLd', 'The glossary, SKOS-AP-NO-Begrep in JSON-LD', 'application/ld+json'),
    '/api/openapi.json': describe('getOpenApi', 'This description', 'application/json'),
  }
}

function historyPaths(): Paths {
  const inPages = (maximum: number, otherwise: number): JsonSchema => ({ type: 'integer', minimum: 1, maximum, default: otherwise })
  const pagination = { page: inPages(MOST_REVISIONS, 1), pageSize: inPages(HISTORY_PAGE.max, HISTORY_PAGE.otherwise) }
  return {
    '/api/history/{type}/{documentId}': { get: {
      operationId: 'getEntryHistory',
      summary: 'What has become of a published entry, newest first: when it was published, changed and withdrawn, and what changed',
      tags: ['Endringer'],
      parameters: [
        inPath('type', { type: 'string', enum: CONTENT_TYPE_NAMES.filter(hasHistory) }),
        { $ref: '#/components/parameters/documentId' },
        { $ref: '#/components/parameters/locale' },
        { ...inQuery('pagination', { type: 'object', properties: pagination, additionalProperties: false }, '`pagination[page]` and `pagination[pageSize]`'), style: 'deepObject', explode: true },
      ],
      responses: { 200: jsonReply('Public fields only, and never who did it. What a text said is given for a year, and not from before the entry was last withdrawn', refTo('EntryHistory')), ...errorReplies('NotModified', 'BadRequest', 'NotFound', 'TooManyRequests') },
    } },
  }
}

function editionPaths(): Paths {
  const tags = ['Utgaver']
  const name = inPath('name', { type: 'string', examples: ['2026-1'] })
  const errors = errorReplies('BadRequest', 'NotFound', 'TooManyRequests')
  const entries = objectOf({ data: listOf(refTo('EditionEntry')), meta: objectOf({ edition: objectOf({ name: { type: 'string' }, frozenAt: { type: 'string', format: 'date-time' } }) }) })
  return {
    '/api/editions': { get: { operationId: 'listEditions', summary: 'Frozen, citable states of the whole cookbook, newest first', tags, responses: { 200: jsonReply('All editions', objectOf({ data: listOf(refTo('Edition')) })), ...errorReplies('NotModified', 'BadRequest', 'TooManyRequests') } } },
    '/api/editions/{name}': { get: { operationId: 'getEdition', summary: 'One edition', tags, parameters: [name], responses: { 200: jsonReply('The edition', objectOf({ data: refTo('Edition') })), ...errorReplies('NotModified'), ...errors } } },
    '/api/editions/{name}/{type}': { get: { operationId: 'getEditionEntries', summary: 'The entries of one type as they were', tags, parameters: [name, inPath('type', TYPE)], responses: { 200: { ...otherReply('Streamed', 'application/json'), content: { 'application/json': { schema: entries } } }, ...errors } } },
    '/api/editions/{name}/{type}.jsonl': { get: { operationId: 'getEditionDump', summary: 'The entries of one type as they were, one a line', tags, parameters: [name, inPath('type', TYPE)], responses: { 200: otherReply('JSON Lines', JSON_LINES), ...errors } } },
  }
}

function readerPaths(): Paths {
  const submission: JsonSchema = {
    type: 'object',
    properties: {
      data: { type: 'object', properties: { kind: { type: 'string', enum: ['example', 'provider', 'need', 'question', 'correction', 'usefulness'] } }, required: ['kind'], description: 'What a kind may carry beside this, the refusal names field by field' },
      proof: { type: 'string', description: 'The solved challenge, as the ALTCHA widget gives it' },
    },
    required: ['data'],
    additionalProperties: false,
  }
  return {
    '/api/slug-redirects': { get: {
      operationId: 'findSlugRedirect',
      summary: 'Where an entry is now that once had this slug',
      tags: ['Adresser'],
      parameters: [inQuery('type', TYPE, 'The content type', true), inQuery('slug', { type: 'string' }, 'The slug that it had', true), inQuery('locale', refTo('Locale'), 'Needed for types that have languages')],
      responses: { 200: jsonReply('Where to go', objectOf({ data: refTo('SlugRedirect') })), ...errorReplies('NotModified', 'BadRequest', 'NotFound', 'TooManyRequests') },
    } },
    '/api/submissions/challenge': { get: {
      operationId: 'getSubmissionChallenge',
      summary: 'A small task for the browser (ALTCHA), to be solved before sending in',
      tags: ['Innspill'],
      responses: { 200: { description: 'The challenge, in the form of ALTCHA', content: { 'application/json': { schema: { type: 'object' } } } }, ...errorReplies('TooManyRequests') },
    } },
    '/api/submissions': { post: {
      operationId: 'sendSubmission',
      summary: 'Send in an example, a provider, a need, a question, a correction or whether an entry was useful, to the editors',
      tags: ['Innspill'],
      requestBody: { required: true, content: { 'application/json': { schema: submission } } },
      responses: { 201: { description: 'Received', content: { 'application/json': { schema: objectOf({ data: objectOf({ receipt: { type: 'string' } }) }) } } }, ...errorReplies('BadRequest', 'Unauthorized', 'PayloadTooLarge', 'UnsupportedMediaType', 'TooManyRequests') },
    } },
  }
}
