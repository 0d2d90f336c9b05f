import type { Attribute, Attributes } from './content-schema.ts'
import { isReferences, readComponentAttributes } from './content-schema.ts'
import { markdownToBlocks } from './markdown-to-blocks.ts'

/** The document ids of other seeds, or undefined where a seed is not there. */
export interface FindDocumentId {
  /** In the language that is being written. */
  related: (type: string, key: string) => string | undefined
  /** In any language. */
  referred: (type: string, key: string) => string | undefined
}

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
    const ids = [value].flat().map(key => find.related(target, String(key))).filter(id => id !== undefined)
    return Array.isArray(value) ? ids : ids[0] ?? null
  }
  if (isReferences(attribute))
    return toReferences([value].flat().map(String), find)
  if (attribute.type !== 'component')
    return value
  const inner = readComponentAttributes(sourceDir, attribute.component ?? '')
  const toPart = (part: unknown) => toDocumentData(sourceDir, inner, part as Record<string, unknown>, find)
  return Array.isArray(value) ? value.map(toPart) : toPart(value)
}

function toReferences(references: readonly string[], find: FindDocumentId): { type: string, documentId: string }[] {
  return references.flatMap((reference) => {
    const [type = '', key = ''] = reference.split('/')
    const documentId = find.referred(type, key)
    return documentId === undefined ? [] : [{ type, documentId }]
  })
}
