import type { FetchLimits } from './fetch-text.ts'
import { readFileSync, statSync } from 'node:fs'
import { fetchText } from './fetch-text.ts'
import { ImportError } from './import-error.ts'

export function isAddress(from: string): boolean {
  return /^https?:\/\//i.test(from)
}

/**
 * The text of a file or of an http(s) address.
 * @throws {ImportError} naming the file or address, what happened, and what to do.
 */
export async function readSource(from: string, accept: string, limits: FetchLimits): Promise<string> {
  if (isAddress(from))
    return (await fetchText({ address: requireAddress(from), accept, limits })).text
  if (/^[a-z][a-z0-9+.-]+:/i.test(from))
    throw new ImportError(`${from} cannot be read: only http:// and https:// addresses and files are.`)
  return readTextFile(from, limits.maxBytes)
}

/** @throws {ImportError} when it is no address at all. */
export function requireAddress(from: string): string {
  if (!URL.canParse(from))
    throw new ImportError(`${from} is not an address. Check what was given with --from.`)
  return from
}

/** @throws {ImportError} when the file is not there, too large, or not text in UTF-8. */
export function readTextFile(file: string, maxBytes: number): string {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats?.isFile() !== true)
    throw new ImportError(`${file} cannot be read: there is no such file. Check what was given with --from.`)
  if (stats.size > maxBytes)
    throw new ImportError(`${file} is larger than ${maxBytes / 1e6} MB, so it is not the file that was meant. Check what was given with --from.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  }
  catch (cause) {
    throw new ImportError(`${file} cannot be read as text in UTF-8. Fetch the file anew.`, { cause })
  }
}
