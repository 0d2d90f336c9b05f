import type { Buffer } from 'node:buffer'
import { createHash, timingSafeEqual } from 'node:crypto'
import { EngineError } from './errors.ts'

export interface Keys { master: string, search: string }

/** Lets the master key do everything and the search key search. Throws EngineError 401 or 403. */
export function requireKey(authorization: string | undefined, keys: Keys, isSearch: boolean): void {
  if (authorization === undefined)
    throw new EngineError('missing_authorization_header', 'The Authorization header is missing. It must use the bearer authorization method.')
  const [, given] = /^Bearer (.+)$/.exec(authorization) ?? []
  if (given !== undefined && (isSame(given, keys.master) || (isSearch && isSame(given, keys.search))))
    return
  throw new EngineError('invalid_api_key', 'The provided API key is invalid.')
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

/** The comparison wants equal lengths. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
