import type { ChoiceListName } from '../content/choices.ts'
import type { Comparison, FieldChange, ItemChange, TextPart, ValueType } from './comparison.ts'
import type { Attribute, Attributes } from './revision-content.ts'
import { isDeepStrictEqual } from 'node:util'
import { isChoiceListName } from '../content/choices.ts'
import { blocksToText } from './blocks-to-text.ts'
import { findAddedAndRemoved, pairItems } from './compare-lists.ts'
import { isRecord } from './revision-content.ts'

type Content = Record<string, unknown>

/** What a comparison must know of the world: the schemas, what things are called, and how two texts are compared. */
export interface CompareContext {
  attributesOf: (uid: string) => Attributes
  labelOf: (uid: string, name: string) => string
  /** Of a related document. */
  nameOf: (documentId: string) => string
  choiceName: (list: ChoiceListName, value: string) => string
  compareText: (before: string, after: string) => TextPart[]
}

/** By field, in the order of the schema. A field that the schema no longer has is compared as JSON, last. */
export function compareContents(uid: string, before: Content, after: Content, context: CompareContext): Comparison {
  const names = Object.keys(context.attributesOf(uid))
  const changes = compareFields(uid, before, after, context)
  const changed = new Set(changes.map(change => change.name))
  return { changes, unchangedLabels: names.filter(name => !changed.has(name)).map(name => context.labelOf(uid, name)) }
}

const META = new Set(['documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'])

function compareFields(uid: string, before: Content, after: Content, context: CompareContext): FieldChange[] {
  const attributes = context.attributesOf(uid)
  const gone = Object.keys({ ...before, ...after }).filter(name => !META.has(name) && !Object.hasOwn(attributes, name))
  return [...Object.keys(attributes), ...gone].flatMap((name) => {
    const attribute = attributes[name] ?? { type: 'json' }
    const change = compareField({ name, label: context.labelOf(uid, name), attribute }, before[name] ?? null, after[name] ?? null, context)
    return change === null ? [] : [change]
  })
}

interface Field { name: string, label: string, attribute: Attribute }

function compareField({ name, label, attribute }: Field, before: unknown, after: unknown, context: CompareContext): FieldChange | null {
  // An empty list, no text and nothing at all are the same to an editor.
  if (isDeepStrictEqual(before, after) || (isEmpty(before) && isEmpty(after)))
    return null
  const items = compareItems(attribute, before, after, context)
  if (items !== null)
    return items.length === 0 ? null : { kind: 'items', name, label, items }
  if (attribute.type === 'blocks') {
    const [old, now] = [blocksToText(before), blocksToText(after)]
    return old === now ? { kind: 'formatting', name, label } : { kind: 'text', name, label, parts: context.compareText(old, now) }
  }
  if (['string', 'text', 'richtext', 'uid', 'email'].includes(attribute.type))
    return { kind: 'text', name, label, parts: context.compareText(toText(before) ?? '', toText(after) ?? '') }
  return { kind: 'value', name, label, type: valueTypeOf(attribute), before: toText(before), after: toText(after) }
}

/** Null where the field is not a list or part. */
function compareItems(attribute: Attribute, before: unknown, after: unknown, context: CompareContext): ItemChange[] | null {
  if (attribute.type === 'component')
    // A part that differs only in how nothing is written has not changed.
    return pairItems(toList(before), toList(after)).map(pair => toItemChange(attribute.component ?? '', pair, context)).filter(({ change, fields }) => change !== 'changed' || fields.length > 0)
  const nameItem = itemNamer(attribute, context)
  if (nameItem === null)
    return null
  const found = findAddedAndRemoved(toList(before).map(nameItem.key), toList(after).map(nameItem.key))
  return found.map(({ change, value }) => ({ change, name: nameItem.name(value), fields: [] }))
}

function toItemChange(uid: string, pair: ReturnType<typeof pairItems>[number], context: CompareContext): ItemChange {
  const before = 'before' in pair && isRecord(pair.before) ? pair.before : {}
  const after = 'after' in pair && isRecord(pair.after) ? pair.after : {}
  return { change: pair.change, name: nameOfPart(pair.change === 'removed' ? before : after), fields: compareFields(uid, before, after, context) }
}

/** What tells an item of a simple list from another, and what it is called. */
function itemNamer(attribute: Attribute, context: CompareContext): { key: (item: unknown) => string, name: (key: string) => string } | null {
  const idOf = (item: unknown): string => isRecord(item) ? String(item.documentId) : String(item)
  if (attribute.type === 'relation' || attribute.customField === 'global::references')
    return { key: idOf, name: context.nameOf }
  if (attribute.type === 'media')
    return { key: item => isRecord(item) ? String(item.name) : String(item), name: key => key }
  const list = attribute.options?.choices
  if (attribute.customField === 'global::choices' && isChoiceListName(list))
    return { key: String, name: key => context.choiceName(list, key) }
  return null
}

/** Its first words, so that an editor knows which one it is. */
function nameOfPart(part: Content): string {
  const text = ['title', 'heading', 'label', 'what', 'text', 'story', 'key'].map(name => part[name]).find(value => typeof value === 'string' && value !== '')
  return typeof text === 'string' ? firstWords(text) : ''
}

const NAME_LENGTH = 60

function firstWords(text: string): string {
  return text.length <= NAME_LENGTH ? text : `${text.slice(0, text.lastIndexOf(' ', NAME_LENGTH)).trim()} …`
}

const VALUE_TYPES = ['enumeration', 'date', 'datetime', 'boolean'] as const satisfies readonly ValueType[]

function valueTypeOf(attribute: Attribute): ValueType {
  return VALUE_TYPES.find(type => type === attribute.type) ?? 'text'
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined)
    return null
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
