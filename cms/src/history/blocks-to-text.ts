import { isRecord } from './revision-content.ts'

/** The words of Strapi's blocks: a paragraph or heading a line with an empty line between, `– ` before a list item. */
export function blocksToText(blocks: unknown): string {
  return Array.isArray(blocks) ? blocks.map(block => blockToText(block, '')).join('\n\n') : ''
}

function blockToText(block: unknown, indent: string): string {
  if (!isRecord(block))
    return ''
  if (block.type === 'list')
    return childrenOf(block).map(item => isRecord(item) && item.type === 'list' ? blockToText(item, `${indent}  `) : `${indent}– ${inlineText(item)}`).join('\n')
  if (block.type === 'image' && isRecord(block.image))
    return `[bilde: ${String(block.image.alternativeText ?? block.image.name ?? '')}]`
  return inlineText(block)
}

function inlineText(node: unknown): string {
  if (!isRecord(node))
    return ''
  return typeof node.text === 'string' ? node.text : childrenOf(node).map(inlineText).join('')
}

function childrenOf(node: Record<string, unknown>): unknown[] {
  return Array.isArray(node.children) ? node.children : []
}
