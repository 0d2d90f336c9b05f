import type { Block, Blocks, Inline, ListItem } from '../../contract/content.ts'
import { fromMarkdown } from 'mdast-util-from-markdown'

type RootContent = ReturnType<typeof fromMarkdown>['children'][number]
type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number]
type ListNode = Extract<RootContent, { type: 'list' }>
type QuoteNode = Extract<RootContent, { type: 'blockquote' }>

/** What the Blocks editor cannot show is a problem to mend in the seed file, never dropped in silence. */
export class MarkdownError extends Error {
  constructor(problem: string, node: Pick<RootContent, 'position'>) {
    const line = node.position?.start.line
    super(line === undefined ? problem : `line ${line} of the text: ${problem}`)
    this.name = 'MarkdownError'
  }
}

type Marks = Pick<Extract<Inline, { type: 'text' }>, 'bold' | 'italic' | 'code'>
type Leaf = Extract<Inline, { type: 'text' }>

/**
 * Strapi's blocks from the Markdown subset of seed files: paragraphs, headings, (nested) lists, quotes, bold,
 * italic, inline code and links.
 * @throws {MarkdownError} for anything else (tables, images, HTML, thematic breaks).
 */
export function markdownToBlocks(markdown: string): Blocks {
  return fromMarkdown(markdown).children.map(toBlock)
}

function toBlock(node: RootContent): Block {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: toInlines(node.children) }
    case 'heading':
      return { type: 'heading', level: node.depth, children: toInlines(node.children) }
    case 'list':
      return toList(node)
    case 'blockquote':
      return { type: 'quote', children: joinParagraphs(node) }
    case 'code':
      return { type: 'code', children: [{ type: 'text', text: node.value }] }
    default:
      throw new MarkdownError(`«${node.type}» is not in the Markdown subset`, node)
  }
}

/** In Strapi's blocks a nested list is a sibling after the item it belongs to. */
function toList(list: ListNode): Block {
  const children: (ListItem | Block)[] = list.children.flatMap((item) => {
    const nested = item.children.filter(child => child.type === 'list').map(toList)
    const own = item.children.filter(child => child.type !== 'list')
    const [first, ...rest] = own
    if (first?.type !== 'paragraph' || rest.length > 0)
      throw new MarkdownError('a list item is one paragraph, and lists below it', item)
    return [{ type: 'list-item' as const, children: toInlines(first.children) }, ...nested]
  })
  return { type: 'list', format: list.ordered === true ? 'ordered' : 'unordered', children }
}

function joinParagraphs(quote: QuoteNode): Inline[] {
  const inlines = quote.children.flatMap((child, index) => {
    if (child.type !== 'paragraph')
      throw new MarkdownError('a quote has paragraphs only', child)
    const separator: Inline[] = index === 0 ? [] : [{ type: 'text', text: '\n' }]
    return [...separator, ...toInlines(child.children)]
  })
  return inlines.length > 0 ? inlines : [{ type: 'text', text: '' }]
}

function toInlines(nodes: PhrasingContent[], marks: Marks = {}): Inline[] {
  return mergeTexts(nodes.flatMap(node => toInline(node, marks)))
}

function toInline(node: PhrasingContent, marks: Marks): Inline[] {
  switch (node.type) {
    case 'text':
      // A line break in the source is only how the file is wrapped.
      return [{ type: 'text', text: node.value.replaceAll('\n', ' '), ...marks }]
    case 'strong':
      return toInlines(node.children, { ...marks, bold: true })
    case 'emphasis':
      return toInlines(node.children, { ...marks, italic: true })
    case 'inlineCode':
      return [{ type: 'text', text: node.value, ...marks, code: true }]
    case 'break':
      return [{ type: 'text', text: '\n', ...marks }]
    case 'link':
      return [{ type: 'link', url: node.url, children: toInlines(node.children, marks) }]
    default:
      throw new MarkdownError(`«${node.type}» is not in the Markdown subset`, node)
  }
}

function mergeTexts(inlines: Inline[]): Inline[] {
  const merged: Inline[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && haveSameMarks(last, inline))
      last.text += inline.text
    else
      merged.push(inline)
  }
  return merged
}

function haveSameMarks(a: Leaf, b: Leaf): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.code === b.code
}
