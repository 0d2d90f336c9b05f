import { describe, expect, it } from 'vitest'
import { MarkdownError, markdownToBlocks } from '../../../src/seeds/markdown-to-blocks.ts'

describe('markdownToBlocks', () => {
  it('turns a whole entry into the blocks that the editor shows', () => {
    const blocks = markdownToBlocks('## Start her\n\nSnakk med **dem det\ngjelder**, og les *først* [veiledningen](https://eksempel.no/a).\n\n1. Ring\n2. Møt\n   - ta med kaffe\n\n> Prøv.')
    expect(blocks).toEqual([
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'Start her' }] },
      { type: 'paragraph', children: [
        { type: 'text', text: 'Snakk med ' },
        { type: 'text', text: 'dem det gjelder', bold: true },
        { type: 'text', text: ', og les ' },
        { type: 'text', text: 'først', italic: true },
        { type: 'text', text: ' ' },
        { type: 'link', url: 'https://eksempel.no/a', children: [{ type: 'text', text: 'veiledningen' }] },
        { type: 'text', text: '.' },
      ] },
      { type: 'list', format: 'ordered', children: [
        { type: 'list-item', children: [{ type: 'text', text: 'Ring' }] },
        { type: 'list-item', children: [{ type: 'text', text: 'Møt' }] },
        { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [{ type: 'text', text: 'ta med kaffe' }] }] },
      ] },
      { type: 'quote', children: [{ type: 'text', text: 'Prøv.' }] },
    ])
  })

  it.each([['an image', '![katt](katt.png)'], ['HTML', '<b>hei</b>\n'], ['a rule', 'a\n\n---\n']])('refuses %s with its line', (_what, markdown) => {
    expect(() => markdownToBlocks(markdown)).toThrow(MarkdownError)
    expect(() => markdownToBlocks(markdown)).toThrow(/line \d/)
  })

  it('refuses a list item with two paragraphs, which Strapi has no block for', () => {
    expect(() => markdownToBlocks('- en\n\n  to\n')).toThrow('a list item is one paragraph')
  })
})
