import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { SEARCHABLE_TYPES } from '../../src/policy.ts'

/** The CMS imports nothing of ours, so its list is read as text. */
function readNotSearchedByCms(): string[] {
  const text = readFileSync(resolve(import.meta.dirname, '../../../cms/src/sync/manifest.ts'), 'utf8')
  const list = /NOT_SEARCHED[^[]*\[([^\]]*)\]/.exec(text)?.[1] ?? ''
  return [...list.matchAll(/'([a-z-]+)'/g)].map(match => match[1] ?? '')
}

it('searches the types that the CMS lists for comparing (mend NOT_SEARCHED in cms/src/sync/manifest.ts)', () => {
  const notSearched = Object.entries(SEARCHABLE_TYPES).filter(([, searchable]) => searchable !== true).map(([type]) => type)
  expect(readNotSearchedByCms().sort()).toEqual(notSearched.sort())
})
