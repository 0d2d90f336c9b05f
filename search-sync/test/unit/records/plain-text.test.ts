import { describe, expect, it } from 'vitest'
import { cutText, toPlainText } from '../../../src/records/plain-text.ts'

describe('toPlainText', () => {
  it('reads blocks in order, a line each, and joins inline pieces and links as they stand', () => {
    expect(toPlainText([
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'Slik gjør dere' }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'Les ' }, { type: 'link', url: 'https://x.no', children: [{ type: 'text', text: 'loven', bold: true }] }, { type: 'text', text: ' først.' }] },
      { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [{ type: 'text', text: 'én' }] }, { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [{ type: 'text', text: 'to' }] }] }] },
    ])).toBe('Slik gjør dere\nLes loven først.\nén\nto')
  })

  it('has no words for null, empty blocks and pictures', () => {
    expect(toPlainText(null)).toBe('')
    expect(toPlainText([{ type: 'paragraph', children: [{ type: 'text', text: '' }] }, { type: 'image', image: { url: '/x.png' }, children: [{ type: 'text', text: '' }] }])).toBe('')
  })
})

describe('cutText', () => {
  it('cuts between words, and leaves a short text alone', () => {
    expect(cutText('en to tre', 6)).toBe('en to')
    expect(cutText('en to', 6)).toBe('en to')
  })

  it('never cuts a surrogate pair in two', () => {
    expect(cutText('abc👩', 4)).toBe('abc')
  })
})
