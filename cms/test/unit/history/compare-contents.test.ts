import type { Attributes } from '../../../src/history/revision-content.ts'
import { describe, expect, it } from 'vitest'
import { compareContents } from '../../../src/history/compare-contents.ts'
import { compareText } from '../../../src/history/compare-text.ts'

const SCHEMAS: Record<string, Attributes> = {
  page: {
    title: { type: 'string' },
    body: { type: 'blocks' },
    count: { type: 'integer' },
    isDemo: { type: 'boolean' },
    day: { type: 'date' },
    parts: { type: 'component', component: 'part', repeatable: true },
    one: { type: 'component', component: 'part' },
    related: { type: 'json', customField: 'global::references' },
    files: { type: 'media', multiple: true },
  },
  part: { title: { type: 'string' }, text: { type: 'text' } },
}
const CONTEXT = {
  attributesOf: (uid: string) => SCHEMAS[uid] ?? {},
  labelOf: (_: string, name: string) => name.toUpperCase(),
  nameOf: (documentId: string) => `name of ${documentId}`,
  choiceName: (_: string, value: string) => value,
  compareText,
}
const changesOf = (before: Record<string, unknown>, after: Record<string, unknown>) => compareContents('page', before, after, CONTEXT).changes
const paragraph = (text: string, bold = false) => [{ type: 'paragraph', children: [{ type: 'text', text, bold }] }]

describe('a comparison of two contents', () => {
  it('finds nothing between nothing, an empty text and an empty list', () => {
    expect(changesOf({ title: null, parts: [], related: null }, { title: '', parts: null, related: [] })).toEqual([])
    expect(changesOf({ documentId: 'a', updatedAt: '2026' }, { documentId: 'b', updatedAt: '2027' })).toEqual([])
  })

  it('says that only the formatting differs', () => {
    expect(changesOf({ body: paragraph('Hei') }, { body: paragraph('Hei', true) })).toEqual([{ kind: 'formatting', name: 'body', label: 'BODY' }])
  })

  it('gives the type of the values that whoever shows them writes as people do', () => {
    expect(changesOf({ isDemo: false, count: 1, day: null }, { isDemo: true, count: null, day: '2026-01-02' })).toEqual([
      { kind: 'value', name: 'count', label: 'COUNT', type: 'text', before: '1', after: null },
      { kind: 'value', name: 'isDemo', label: 'ISDEMO', type: 'boolean', before: 'false', after: 'true' },
      { kind: 'value', name: 'day', label: 'DAY', type: 'date', before: null, after: '2026-01-02' },
    ])
  })

  it('tells a part that was put in first from those that stayed', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(title => ({ title, text: title }))
    expect(changesOf({ parts: [a, b] }, { parts: [c, a, b] })).toMatchObject([{ items: [{ change: 'added', name: 'c' }] }])
    expect(changesOf({ parts: [a, b, c] }, { parts: [a, c] })).toMatchObject([{ items: [{ change: 'removed', name: 'b' }] }])
    expect(changesOf({ parts: [a, b, c] }, { parts: [a, { ...b, text: 'ny' }, c] })).toMatchObject([{ items: [{ change: 'changed', name: 'b', fields: [{ name: 'text' }] }] }])
  })

  it('names references and files', () => {
    const changes = changesOf({ related: [{ type: 'idea', documentId: 'x' }], files: [{ id: 1, name: 'gammel.pdf' }] }, { related: [{ type: 'idea', documentId: 'y' }], files: [{ id: 2, name: 'ny.pdf' }] })
    expect(changes).toMatchObject([
      { name: 'related', items: [{ change: 'removed', name: 'name of x' }, { change: 'added', name: 'name of y' }] },
      { name: 'files', items: [{ change: 'removed', name: 'gammel.pdf' }, { change: 'added', name: 'ny.pdf' }] },
    ])
  })

  it('shows a field that the schema has no longer', () => {
    expect(changesOf({ old: 'Det som sto' }, {})).toEqual([{ kind: 'value', name: 'old', label: 'OLD', type: 'text', before: 'Det som sto', after: null }])
  })

  it('gives up on words, and shows both, when two long texts share nothing', () => {
    const words = (seed: number): string => Array.from({ length: 20_000 }, (_, index) => `o${(index * 7919 + seed) % 100_003}`).join(' ')
    const [change] = changesOf({ title: words(1) }, { title: words(50_000) })
    expect(change).toMatchObject({ kind: 'text', parts: [{ change: 'removed' }, { change: 'added' }] })
  })
})
