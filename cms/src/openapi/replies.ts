import type { JsonSchema } from './json-schema.ts'
import { refTo } from './json-schema.ts'

type Reply = Record<string, unknown>

const CACHED = { 'ETag': { $ref: '#/components/headers/ETag' }, 'Cache-Control': { $ref: '#/components/headers/Cache-Control' } }
const LIMITED = { 'RateLimit': { $ref: '#/components/headers/RateLimit' }, 'RateLimit-Policy': { $ref: '#/components/headers/RateLimit-Policy' } }
export const CURSOR = { 'Kokeboka-Cursor': { $ref: '#/components/headers/Kokeboka-Cursor' } }

/** 200 with a body; it can be asked about again with its ETag. */
export function jsonReply(description: string, schema: JsonSchema, headers: object = {}): Reply {
  return { description, headers: { ...CACHED, ...LIMITED, ...headers }, content: { 'application/json': { schema } } }
}

/** 200 with a body that is no plain JSON. */
export function otherReply(description: string, mediaType: string, headers: object = {}): Reply {
  return { description, headers: { ...LIMITED, ...headers }, content: { [mediaType]: { schema: { type: 'string' } } } }
}

const error = (description: string, headers: object = {}): Reply => ({ description, headers, content: { 'application/json': { schema: refTo('Error') } } })
const RETRY = { 'Retry-After': { $ref: '#/components/headers/Retry-After' } }

export const ERROR_REPLIES = {
  NotModified: { description: 'The reply is what `If-None-Match` says that the caller has' },
  BadRequest: error('Something in the request is not right; `details.problems` names every parameter'),
  Unauthorized: error('The token in `Authorization` is not known; without one, everything here can be read'),
  Forbidden: error('The token may not read this'),
  NotFound: error('Nothing is published here'),
  Gone: error('The cursor can no longer be followed: begin anew with the dumps'),
  PayloadTooLarge: error('The body is too large'),
  UnsupportedMediaType: error('The body is not JSON'),
  TooManyRequests: error('More than one client may ask in a minute', RETRY),
}
export type ErrorName = keyof typeof ERROR_REPLIES

const STATUS: Record<ErrorName, string> = {
  NotModified: '304',
  BadRequest: '400',
  Unauthorized: '401',
  Forbidden: '403',
  NotFound: '404',
  Gone: '410',
  PayloadTooLarge: '413',
  UnsupportedMediaType: '415',
  TooManyRequests: '429',
}

export function errorReplies(...names: ErrorName[]): Record<string, Reply> {
  return Object.fromEntries(names.map(name => [STATUS[name], { $ref: `#/components/responses/${name}` }]))
}

export const HEADERS = {
  'ETag': { description: 'Weak; give it back in `If-None-Match`', schema: { type: 'string' } },
  'Cache-Control': { description: 'May be kept, and must be asked about each time', schema: { type: 'string' } },
  'RateLimit': { description: 'What is left: `"reads";r=599;t=60`, t seconds until it is full again. Not given to the site\'s own processes', schema: { type: 'string' } },
  'RateLimit-Policy': { description: 'How much a client may ask: `"reads";q=600;w=60`, q requests in w seconds', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } },
  'Kokeboka-Cursor': { description: 'Where the change feed stood when the dump began: follow with `/api/changes?since=`', schema: { type: 'string' } },
}
