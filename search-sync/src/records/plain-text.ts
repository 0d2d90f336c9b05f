/**
 * The words of a block tree (Strapi's blocks, or anything with `text` and `children`), in reading order: blocks and
 * list items on lines of their own, inline pieces joined as they stand. Unknown nodes are read through, not refused:
 * a new kind of block must not take a document out of the search.
 */
export function toPlainText(blocks: unknown): string {
  const lines: string[] = []
  collectLines(blocks, lines)
  return lines.map(line => line.replace(/\s+/g, ' ').trim()).filter(Boolean).join('\n')
}

function collectLines(node: unknown, lines: string[]): void {
  if (Array.isArray(node)) {
    for (const child of node)
      collectLines(child, lines)
    return
  }
  if (!isNode(node))
    return
  const children = node.children ?? []
  if (children.some(isInline))
    lines.push(children.map(toInlineText).join(''))
  for (const child of children.filter(child => !isInline(child)))
    collectLines(child, lines)
}

function toInlineText(node: unknown): string {
  if (!isNode(node) || !isInline(node))
    return ''
  return node.text ?? (node.children ?? []).map(toInlineText).join('')
}

interface TextNode { type?: string, text?: string, children?: unknown[] }

function isNode(value: unknown): value is TextNode {
  return typeof value === 'object' && value !== null
}

function isInline(value: unknown): boolean {
  return isNode(value) && (value.type === 'text' || value.type === 'link')
}

/** Joins the parts that are there, one a line. */
export function joinText(parts: (string | null | undefined)[]): string {
  return parts.filter(part => part != null && part !== '').join('\n')
}

/** Cuts at the last space before the limit, in characters, never inside a word or a surrogate pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit)
    return text
  const cut = text.slice(0, limit)
  const lastSpace = cut.search(/\s\S*$/)
  return (lastSpace > 0 ? cut.slice(0, lastSpace) : cut.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()
}
