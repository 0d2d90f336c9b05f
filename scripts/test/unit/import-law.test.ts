import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { importLaw } from '../../lint/import-law.ts'
import { root } from '../run-command.ts'

function problemsOf(file: string, code: string): string[] {
  const linter = new Linter({ cwd: root })
  return linter.verify(code, [{ plugins: { kokeboka: { rules: { 'import-law': importLaw } } }, files: ['**/*.js'], rules: { 'kokeboka/import-law': 'error' } }], `${root}/${file}`).map(({ message }) => message)
}

describe('the import law', () => {
  it.each([
    ['web/app/pages/a.js', '../../server/cms/client.ts', /web\/app may not import from web\/server/],
    ['web/app/pages/a.js', '~~/server/cms/client.ts', /web\/app may not import from web\/server/],
    ['web/server/api/a.js', '../../../cms/src/index.ts', /web\/server may not import from cms/],
    ['cms/src/a.js', '../../search-sync/src/decide.ts', /cms may not import from search-sync/],
    ['cms/contract/a.js', '../src/index.ts', /cms\/contract may not import from cms/],
    ['search-sync/src/records/a.js', 'meilisearch', /is pure/],
    ['search-sync/src/norwegian/a.js', '../index/client.ts', /norwegian may not import from search-sync/],
  ])('stops %s from importing %s', (file, target, message) => {
    expect(problemsOf(file, `import x from '${target}'`)).toEqual([expect.stringMatching(message)])
  })

  it.each([
    ['web/server/search/a.js', '@kokeboka/search-sync/norwegian'],
    ['web/app/pages/a.js', '#shared/types/page.ts'],
    ['search-sync/src/a.js', '@kokeboka/cms/contract'],
    ['search-sync/src/a.js', './records/recipe.ts'],
    ['cms/src/a.js', '../contract/sync.ts'],
  ])('lets %s import %s', (file, target) => {
    expect(problemsOf(file, `import x from '${target}'`)).toEqual([])
  })
})
