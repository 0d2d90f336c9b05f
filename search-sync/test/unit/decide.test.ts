import type { Locale, PublishedEntry } from '@kokeboka/cms/contract'
import { describe, expect, it } from 'vitest'
import { decideDocument } from '../../src/decide.ts'

function entryIn(locale: Locale): PublishedEntry {
  return { id: 1, documentId: 'abc', locale, updatedAt: '2026-01-01T00:00:00.000Z', publishedAt: '2026-01-01T00:00:00.000Z' }
}

describe('decideDocument', () => {
  it('puts the languages that are published and removes the others', () => {
    expect(decideDocument('recipe', 'abc', [entryIn('nn')])).toEqual([
      { verb: 'remove', id: 'recipe-abc-nb', reason: 'Not published in nb.' },
      { verb: 'put', id: 'recipe-abc-nn', type: 'recipe', entry: entryIn('nn'), reason: 'Published in nn at 2026-01-01T00:00:00.000Z.' },
      { verb: 'remove', id: 'recipe-abc-en', reason: 'Not published in en.' },
      { verb: 'remove', id: 'recipe-abc-se', reason: 'Not published in se.' },
    ])
  })

  it('removes every language of a document that is not published', () => {
    expect(decideDocument('event', 'abc', []).map(decision => decision.verb)).toEqual(['remove', 'remove', 'remove', 'remove'])
  })

  it('skips a type that cannot be searched, and says why', () => {
    expect(decideDocument('entrance', 'abc', [entryIn('nb')])).toEqual([{ verb: 'skip', reason: 'Not searchable: an entrance leads to entries, it is not one.' }])
  })
})
