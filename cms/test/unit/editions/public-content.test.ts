import { describe, expect, it } from 'vitest'
import { suggestName } from '../../../src/admin/editions/suggest-name.ts'
import { toPublicContent } from '../../../src/editions/public-content.ts'

describe('what anyone may read of a kept entry', () => {
  it('lacks the private fields, also those inside parts', () => {
    const content = { title: 'A', editorNote: 'hemmelig', steps: [{ title: 'B', note: 'hemmelig' }], one: { note: 'hemmelig', text: 'C' }, none: null }
    expect(toPublicContent(content, ['editorNote', 'steps.note', 'one.note', 'none.note', 'gone.note']))
      .toEqual({ title: 'A', steps: [{ title: 'B' }], one: { text: 'C' }, none: null })
    expect(content.editorNote).toBe('hemmelig')
  })
})

describe('the name that is suggested for the next edition', () => {
  it('is the next number of the year', () => {
    expect(suggestName([], 2026)).toBe('2026-1')
    expect(suggestName(['2026-2', '2026-10', '2025-11'], 2026)).toBe('2026-11')
  })
})
