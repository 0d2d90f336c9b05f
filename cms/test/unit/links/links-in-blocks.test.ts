import { describe, expect, it } from 'vitest'
import { imagesInBlocks, linksInBlocks, showsImage } from '../../../src/links/links-in-blocks.ts'

const link = (url: string) => ({ type: 'link', url, children: [{ type: 'text', text: 'her' }] })
const image = { type: 'image', image: { name: 'kart.png', hash: 'kart_ab12', alternativeText: null }, children: [{ type: 'text', text: '' }] }

describe('linksInBlocks', () => {
  it('finds links at any depth, without query, fragment and last slash', () => {
    const blocks = [
      { type: 'paragraph', children: [link('/oppskrifter/liten-prove')] },
      { type: 'list', children: [{ type: 'list-item', children: [link('https://eksempel.no/nn/maler/notat/?a=1#b')] }] },
    ]
    expect(linksInBlocks(blocks)).toEqual(['liten-prove', 'notat'])
  })
  it.each([[null], [undefined], ['tekst'], [[]], [[null, 3, { type: 'link', url: 7 }]], [[link('/')]]])('finds none in %j', (blocks) => {
    expect(linksInBlocks(blocks)).toEqual([])
  })
})

describe('imagesInBlocks', () => {
  it('finds images, and knows a file by its hash', () => {
    expect(imagesInBlocks([{ type: 'quote', children: [image] }])).toEqual([image.image])
    expect(showsImage([image], 'kart_ab12')).toBe(true)
    expect(showsImage([image], 'kart_ab1')).toBe(false)
  })
})
