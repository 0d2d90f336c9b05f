import type { Attribute, Attributes } from './content-schema.ts'
import { readComponentAttributes } from './content-schema.ts'
import { markdownToBlocks } from './markdown-to-blocks.ts'

/** The document id of a seed in a language, or undefined where it does not exist there. */
export type FindDocumentId = (type: string, key: string) => string | undefined

/** One language of a seed as the document service takes it: Markdown as blocks, keys as document ids. */
export function toDocumentData(sourceDir: string, attributes: Attributes, entry: Record<string, unknown>, find: FindDocumentId): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).flatMap(([name, value]) => {
    const attribute = attributes[name]
    return attribute === undefined ? [] : [[name, toValue(sourceDir, attribute, value, find)]]
  }))
}

function toValue(sourceDir: string, attribute: Attribute, value: unknown, find: FindDocumentId): unknown {
  if (value === null || value === undefined)
    return null
  if (attribute.type === 'blocks')
    return markdownToBlocks(String(value))
  if (attribute.type === 'relation') {
    const target = attribute.target?.split('.')[1] ?? ''
    const ids = [value].flat().map(key => find(target, String(key))).filter(id => id !== undefined)
    return Array.isArray(value) ? ids : ids[0] ?? null
  }
  if (attribute.type !== 'component')
    return value
  const inner = readComponentAttributes(sourceDir, attribute.component ?? '')
  const toPart = (part: unknown) => toDocumentData(sourceDir, inner, part as Record<string, unknown>, find)
  return Array.isArray(value) ? value.map(toPart) : toPart(value)
}
