import { describe, expect, it } from 'vitest'
import { blocksToText } from '../../../src/history/blocks-to-text.ts'

const text = (value: string) => ({ type: 'text', text: value })

describe('the words of blocks', () => {
  it('are a line for each paragraph, heading and list item, links and nested lists included', () => {
    expect(blocksToText([
      { type: 'heading', level: 2, children: [text('Slik')] },
      { type: 'paragraph', children: [text('Les '), { type: 'link', url: '/a', children: [text('mer')] }, text('.')] },
      { type: 'list', format: 'unordered', children: [
        { type: 'list-item', children: [text('En')] },
        { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('Inni')] }] },
      ] },
      { type: 'image', image: { url: '/b.png', alternativeText: 'Et bord' }, children: [text('')] },
    ])).toBe('Slik\n\nLes mer.\n\n– En\n  – Inni\n\n[bilde: Et bord]')
  })

  it('are none where there are no blocks', () => {
    expect([blocksToText(null), blocksToText([]), blocksToText('tekst')]).toEqual(['', '', ''])
  })
})
