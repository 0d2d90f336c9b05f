import type { Element, Node } from './markdown/to-plain-tree.ts'
import { findElement } from './markdown/to-plain-tree.ts'

/** A property of the first element of a kind that has a given value: `findProperty(nodes, 'link', ['rel', 'canonical'], 'href')`. */
export function findProperty(nodes: readonly Node[], tagName: string, [name, wanted]: [string, string], property: string): string | undefined {
  const fits = (element: Element) => element.tagName === tagName && [element.properties[name]].flat().includes(wanted)
  const value = findElement(nodes, fits)?.properties[property]
  return value === undefined || value === null ? undefined : String(value)
}
