import type { Attributes } from '../../../src/history/revision-content.ts'
import { describe, expect, it } from 'vitest'
import { compareText } from '../../../src/history/compare-text.ts'
import { comparePublic, hasPublicChange, withholdTexts } from '../../../src/public-history/compare-public.ts'

/** What is public now: the note of neither is among it. */
const SCHEMAS: Record<string, Attributes> = {
  page: { title: { type: 'string' }, phone: { type: 'string' }, isOpen: { type: 'boolean' }, audiences: { type: 'json', customField: 'global::choices', options: { choices: 'audiences' } }, parts: { type: 'component', component: 'part', repeatable: true }, one: { type: 'component', component: 'part' }, related: { type: 'relation' } },
  part: { title: { type: 'string' }, text: { type: 'text' } },
}
const CONTEXT = { attributesOf: (uid: string) => SCHEMAS[uid] ?? {}, nameOf: (id: string) => id === 'open' ? 'En åpen side' : '', compareText }
const keep = (content: Record<string, unknown>, privatePaths: string[] = []) => ({ content, privatePaths })

describe('a comparison of what is public', () => {
  it('names fields as the API does, and gives values as the API has them', () => {
    expect(comparePublic('page', keep({ isOpen: true, audiences: ['entrepreneur'] }), keep({ isOpen: false, audiences: [] }), CONTEXT)).toEqual([
      { name: 'isOpen', kind: 'value', type: 'boolean', before: 'true', after: 'false' },
      { name: 'audiences', kind: 'items', items: [{ change: 'removed', title: 'entrepreneur', fields: [] }] },
    ])
  })

  it('sees no field that is private now or that the schema does not know, however deep', () => {
    const before = keep({ title: 'A', editorNote: 'hemmelig', old: 'borte', parts: [{ title: 'Del', note: 'hemmelig' }], one: { note: 'hemmelig' } })
    const after = keep({ title: 'A', editorNote: 'mer', old: null, parts: [{ title: 'Del', note: 'mer' }], one: { note: 'mer' } })
    expect(comparePublic('page', before, after, CONTEXT)).toEqual([])
    expect(hasPublicChange('page', before, after, CONTEXT)).toBe(false)
  })

  it.each(['before', 'after'])('sees no field that was private when the one %s was kept', (side) => {
    const paths = ['phone', 'parts.text']
    const before = keep({ phone: 'hemmelig', parts: [{ title: 'Del', text: 'hemmelig' }] }, side === 'before' ? paths : [])
    const after = keep({ phone: '22', parts: [{ title: 'Del', text: 'åpen' }] }, side === 'after' ? paths : [])
    expect(comparePublic('page', before, after, CONTEXT)).toEqual([])
  })

  it('has no title for a related entry that is not published', () => {
    expect(comparePublic('page', keep({ related: [{ documentId: 'draft' }] }), keep({ related: [{ documentId: 'open' }] }), CONTEXT)).toEqual([
      { name: 'related', kind: 'items', items: [{ change: 'removed', title: null, fields: [] }, { change: 'added', title: 'En åpen side', fields: [] }] },
    ])
  })

  it('says nothing of a field but its name where texts are withheld', () => {
    const fields = comparePublic('page', keep({ title: 'Ola', parts: [] }), keep({ title: 'Kommunen', parts: [{ title: 'Kari' }] }), CONTEXT)
    expect(withholdTexts(fields)).toEqual([{ name: 'title', kind: 'withheld' }, { name: 'parts', kind: 'withheld' }])
  })
})
