import type { PublicFieldChange, PublicItemChange } from '../../contract/history.ts'
import type { CompareContext } from '../history/compare-contents.ts'
import type { FieldChange, ItemChange } from '../history/comparison.ts'
import { toPublicContent } from '../editions/public-content.ts'
import { compareContents } from '../history/compare-contents.ts'
import { isRecord } from '../history/revision-content.ts'
import { cutSame } from './cut-same.ts'

/** A revision's content, and which of its fields were private when it was kept. */
export interface KeptContent { content: Record<string, unknown>, privatePaths: readonly string[] }

/** `attributesOf` gives public attributes alone. */
export type PublicContext = Pick<CompareContext, 'attributesOf' | 'nameOf' | 'compareText'>

/**
 * What anyone may see has changed. Invariant: nothing is compared that is private now, was private when either of the
 * two was kept, or is unknown to the schema of now.
 */
export function comparePublic(uid: string, before: KeptContent, after: KeptContent, context: PublicContext): PublicFieldChange[] {
  const privatePaths = [...before.privatePaths, ...after.privatePaths]
  const open = ({ content }: KeptContent): Record<string, unknown> =>
    pickKnown(uid, toPublicContent(content, privatePaths) as Record<string, unknown>, context)
  const { changes } = compareContents(uid, open(before), open(after), { ...context, labelOf: (_, name) => name, choiceName: (_, value) => value })
  return changes.map(toPublicChange)
}

/** Is there anything to tell of? Without the work of comparing texts by word. */
export function hasPublicChange(uid: string, before: KeptContent, after: KeptContent, context: Pick<PublicContext, 'attributesOf'>): boolean {
  return comparePublic(uid, before, after, { ...context, nameOf: documentId => documentId, compareText: () => [] }).length > 0
}

/** The fields by name, and nothing of what they say. */
export function withholdTexts(fields: readonly PublicFieldChange[]): PublicFieldChange[] {
  return fields.map(({ name }) => ({ name, kind: 'withheld' }))
}

function pickKnown(uid: string, content: Record<string, unknown>, context: Pick<PublicContext, 'attributesOf'>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(context.attributesOf(uid)).map(([name, { type, component = '' }]) => {
    const value = content[name] ?? null
    const pickPart = (part: unknown): unknown => isRecord(part) ? pickKnown(component, part, context) : part
    return [name, type !== 'component' ? value : Array.isArray(value) ? value.map(pickPart) : pickPart(value)]
  }))
}

function toPublicChange(change: FieldChange): PublicFieldChange {
  const { name } = change
  switch (change.kind) {
    case 'text': return { name, kind: 'text', parts: cutSame(change.parts) }
    case 'value': return { name, kind: 'value', type: change.type, before: change.before, after: change.after }
    case 'formatting': return { name, kind: 'formatting' }
    case 'items': return { name, kind: 'items', items: change.items.map(toPublicItem) }
  }
}

function toPublicItem({ change, name, fields }: ItemChange): PublicItemChange {
  return { change, title: name === '' ? null : name, fields: fields.map(toPublicChange) }
}
