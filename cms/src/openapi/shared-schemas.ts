import type { JsonSchema } from './json-schema.ts'
import { CONTENT_TYPE_NAMES } from '../content/content-types.ts'
import { READ_LOCALES } from '../read/read-query.ts'
import { toReferenceSchema } from './entry-schemas.ts'
import { listOf, objectOf, orNull, refTo } from './json-schema.ts'

const text: JsonSchema = { type: 'string' }
const integer: JsonSchema = { type: 'integer' }
const flag: JsonSchema = { type: 'boolean' }
const constant = (value: string): JsonSchema => ({ type: 'string', const: value })
const time: JsonSchema = { type: 'string', format: 'date-time' }
const cursor: JsonSchema = { type: 'string', description: 'Opaque: give it back as it is' }

/** Strapi's blocks, as cms/contract/content.ts has them. */
function blockSchemas(): Record<string, JsonSchema> {
  const marks = { bold: flag, italic: flag, underline: flag, strikethrough: flag, code: flag }
  const children = listOf(refTo('Inline'))
  return {
    Blocks: listOf(refTo('Block')),
    Inline: { anyOf: [
      objectOf({ type: constant('text'), text, ...marks }, ['type', 'text']),
      objectOf({ type: constant('link'), url: text, children, rel: text, target: text }, ['type', 'url', 'children']),
    ] },
    Block: { anyOf: [
      ...['paragraph', 'quote'].map(type => objectOf({ type: constant(type), children })),
      objectOf({ type: constant('code'), language: text, children }, ['type', 'children']),
      objectOf({ type: constant('heading'), level: { type: 'integer', minimum: 1, maximum: 6 }, children }),
      objectOf({ type: constant('list'), format: { type: 'string', enum: ['ordered', 'unordered'] }, indentLevel: integer, children: listOf({ anyOf: [refTo('ListItem'), refTo('Block')] }) }, ['type', 'format', 'children']),
      objectOf({ type: constant('image'), image: refTo('BlockImage'), children }),
    ] },
    ListItem: objectOf({ type: constant('list-item'), children }),
    // Strapi stores the whole file in the text; only these are promised.
    BlockImage: { type: 'object', properties: { url: text, alternativeText: { type: ['string', 'null'] }, width: integer, height: integer }, required: ['url', 'alternativeText', 'width', 'height'] },
  }
}

/** cms/contract/history.ts, word by word. */
function historySchemas(): Record<string, JsonSchema> {
  const words = (...values: string[]): JsonSchema => ({ type: 'string', enum: values })
  const field = (kind: string, more: Record<string, JsonSchema> = {}): JsonSchema => objectOf({ name: text, kind: constant(kind), ...more })
  const value = { type: ['string', 'null'] }
  return {
    EntryHistory: objectOf({
      data: listOf(refTo('EntryChange')),
      meta: objectOf({
        isComplete: { ...flag, description: 'False where there is more than is looked through' },
        pagination: objectOf({ page: integer, pageSize: integer, pageCount: integer, total: integer }),
      }),
    }),
    EntryChange: objectOf({
      kind: { ...words('published', 'kept', 'changed', 'withdrawn', 'republished'), description: 'kept: it was there when history began to be kept' },
      at: { ...time, description: 'Of several publishes within half an hour of each other, the last' },
      fields: listOf(refTo('FieldChange')),
      isWithheld: { ...flag, description: 'The fields are only named' },
    }),
    FieldChange: { anyOf: [
      field('withheld'),
      field('text', { parts: listOf(objectOf({ change: { ...words('same', 'added', 'removed', 'cut'), description: 'cut: unchanged words that are left out' }, text })) }),
      field('value', { type: words('text', 'enumeration', 'date', 'datetime', 'boolean'), before: value, after: value }),
      { ...field('formatting'), description: 'The words are the same; bold, links or headings are not' },
      field('items', { items: listOf(refTo('ItemChange')) }),
    ] },
    ItemChange: objectOf({
      change: words('added', 'removed', 'changed'),
      title: { ...value, description: 'Null where it has none, or is a related entry that is not published' },
      fields: listOf(refTo('FieldChange')),
    }),
  }
}

/** What several replies share, and the replies of our own routes. */
export function sharedSchemas(): Record<string, JsonSchema> {
  const type = { type: 'string', enum: CONTENT_TYPE_NAMES }
  const edition = objectOf({ name: { ...text, examples: ['2026-1'] }, frozenAt: time, counts: { type: 'object', propertyNames: type, additionalProperties: integer } })
  return {
    Locale: { type: 'string', enum: READ_LOCALES },
    EntryReference: toReferenceSchema(),
    ...blockSchemas(),
    Pagination: { anyOf: [
      objectOf({ page: integer, pageSize: integer, pageCount: integer, total: integer }, ['page', 'pageSize']),
      objectOf({ start: integer, limit: integer, total: integer }, ['start', 'limit']),
    ] },
    Error: objectOf({
      data: { type: 'null' },
      error: objectOf({ status: integer, name: text, message: text, details: { type: 'object', description: 'For a request that is not right: `problems`, each with the name of its parameter' } }),
    }),
    Change: objectOf({ cursor, type, documentId: text, locale: orNull(refTo('Locale')), action: { type: 'string', enum: ['upsert', 'remove'] }, changedAt: time, url: { type: ['string', 'null'], description: 'From the root of the CMS; null for what was removed' } }),
    ChangesReply: objectOf({ data: listOf(refTo('Change')), meta: objectOf({ next: cursor, hasMore: flag }) }),
    ExportIndex: objectOf({ data: listOf(objectOf({ type, url: text, mediaType: text, entries: integer })), meta: objectOf({ cursor }) }),
    SlugRedirect: objectOf({ type, documentId: text, locale: orNull(refTo('Locale')), slug: text }),
    ...historySchemas(),
    Edition: edition,
    EditionEntry: { type: 'object', description: 'The entry as it was when the edition was frozen, with the fields that the type had then', properties: { documentId: text }, required: ['documentId'] },
  }
}
