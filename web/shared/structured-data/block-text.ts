import type { Block, Inline, ListItem } from '@kokeboka/cms/contract'

/** The words of an editor's text, without its form. */
export function toBlockText(blocks: readonly Block[]): string {
  return blocks.map(toWords).filter(words => words !== '').join(' ')
}

function toWords(block: Block | ListItem | Inline): string {
  if (block.type === 'text')
    return block.text
  if (block.type === 'image')
    return ''
  const children: readonly (Block | ListItem | Inline)[] = block.children
  return children.map(toWords).join(block.type === 'list' ? ' ' : '').trim()
}
