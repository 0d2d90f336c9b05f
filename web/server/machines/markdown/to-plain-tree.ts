/**
 * Takes out of a page what is for the eye and the hand (drawings, menus, forms), and says in words what is said by
 * drawing or by style, so that the rest reads well as Markdown.
 */
import { fromHtml } from 'hast-util-from-html'

type Root = ReturnType<typeof fromHtml>
export type Node = Root['children'][number]
export type Element = Extract<Node, { type: 'element' }>

const leftOut = new Set(['nav', 'form', 'script', 'style', 'svg', 'button', 'input', 'select', 'textarea', 'label', 'dialog', 'template'])
const inline = new Set(['span', 'a', 'b', 'strong', 'time', 'del', 'ins'])

/** What stands in `<main>`, made plain; null where a page has none. Addresses on the site become whole ones. */
export function toPlainTree(html: string, siteUrl: string): Element | null {
  const main = findElement(fromHtml(html).children, element => element.tagName === 'main')
  return main === null ? null : { ...main, children: toPlain(main.children, siteUrl) }
}

/** The first that fits, in the order of the page. */
export function findElement(nodes: readonly Node[], fits: (element: Element) => boolean): Element | null {
  for (const node of nodes) {
    if (node.type !== 'element')
      continue
    const found = fits(node) ? node : findElement(node.children, fits)
    if (found !== null)
      return found
  }
  return null
}

function toPlain(nodes: readonly Node[], siteUrl: string): Element['children'] {
  return nodes.flatMap((node, index) => {
    if (node.type === 'text')
      return [node]
    if (node.type !== 'element' || isForTheEye(node))
      return []
    return [...toGap(nodes[index - 1], node), ...toPlainElement(node, siteUrl)]
  })
}

function isForTheEye({ tagName, properties }: Element): boolean {
  return leftOut.has(tagName) || properties.ariaHidden === 'true'
}

function toPlainElement(element: Element, siteUrl: string): Element['children'] {
  const { tagName, properties } = element
  // A drawing that says something: the hats, a scale.
  if (properties.role === 'img' && tagName !== 'img')
    return [{ type: 'text', value: ` ${String(properties.ariaLabel ?? '')}` }]
  if (tagName === 'del' || tagName === 'ins')
    return [toMarked(element)]
  const children = toPlain(element.children, siteUrl)
  if (tagName === 'dl')
    return [toList(children)]
  // Cards and steps: parts with a heading each are no list to read.
  if ((tagName === 'ul' || tagName === 'ol') && findElement(children, ({ tagName }) => /^h[2-6]$/.test(tagName)) !== null)
    return children.map(child => child.type === 'element' && child.tagName === 'li' ? { ...child, tagName: 'div' } : child)
  if (tagName === 'summary')
    return [{ ...element, tagName: 'p', children: [{ type: 'element', tagName: 'strong', properties: {}, children }] }]
  if (tagName === 'a')
    return toLink(element, children, siteUrl)
  if (tagName === 'img')
    return [{ ...element, properties: { ...properties, src: toWholeAddress(String(properties.src), siteUrl) } }]
  return [{ ...element, children }]
}

/** Words that stand apart on the page by style alone would run together. */
function toGap(before: Node | undefined, element: Element): Element['children'] {
  if (before?.type !== 'element' || !inline.has(element.tagName) || !inline.has(before.tagName) || isForTheEye(before))
    return []
  return [{ type: 'text', value: before.tagName === 'span' && element.tagName === 'span' ? ' · ' : ' ' }]
}

/** Struck out, or strong: Markdown has nothing for what was put in. It says it without the words that a page hides. */
function toMarked({ tagName, children }: Element): Element {
  const shown = children.filter(child => child.type === 'text')
  return { type: 'element', tagName: tagName === 'ins' ? 'strong' : 'del', properties: {}, children: shown }
}

/** `<dt>Tid</dt><dd>to uker</dd>` → «Tid: to uker», as a list. */
function toList(children: Element['children']): Element {
  const parts = children.flatMap(child => child.type === 'element' && child.tagName === 'div' ? child.children : [child])
  const items: Element[] = []
  for (const part of parts) {
    if (part.type !== 'element')
      continue
    if (part.tagName === 'dt')
      items.push({ type: 'element', tagName: 'li', properties: {}, children: [{ type: 'element', tagName: 'strong', properties: {}, children: part.children }, { type: 'text', value: ': ' }] })
    else
      items.at(-1)?.children.push(...part.children, { type: 'text', value: ' ' })
  }
  return { type: 'element', tagName: 'ul', properties: {}, children: items }
}

/** A link within the page leads nowhere in a text of its own. */
function toLink(element: Element, children: Element['children'], siteUrl: string): Element['children'] {
  const href = String(element.properties.href ?? '')
  return href === '' || href.startsWith('#') ? children : [{ ...element, properties: { href: toWholeAddress(href, siteUrl) }, children }]
}
function toWholeAddress(address: string, siteUrl: string): string {
  return /^\/(?!\/)/.test(address) ? siteUrl + address : address
}
