import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { INDEX_SETTINGS } from './settings.ts'

/** Raise to rebuild every index at the next start for a reason that the sources do not show. */
const MANUAL_VERSION = 1

/** What decides what a record looks like, beside the settings. */
const SOURCES = ['records', 'norwegian', 'policy.ts']

/**
 * The version of settings and mapping: an index built with another is rebuilt. Counted from the sources, because a
 * number that must be remembered is forgotten, and a rebuild too many costs seconds.
 */
export function computeIndexVersion(): string {
  const hash = createHash('sha256').update(`${MANUAL_VERSION}\n${JSON.stringify(INDEX_SETTINGS)}\n`)
  const root = path.join(import.meta.dirname, '..')
  for (const source of SOURCES) {
    for (const file of listFiles(path.join(root, source)))
      hash.update(path.relative(root, file)).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

function listFiles(source: string): string[] {
  if (path.extname(source) !== '')
    return [source]
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort()
}
