import type { ContentTypeUid } from '../../contract/content.ts'
import type { PublicSchemas } from '../read/public-schema.ts'
import type { JsonSchema, SchemaRegistry } from './json-schema.ts'
import { listAddressOf } from '../read/address-of.ts'
import { depthOf } from '../read/check-populate.ts'
import { READ_LIMITS } from '../read/limits.ts'
import { populateOf } from '../read/populate.ts'
import { addEntrySchema } from './entry-schemas.ts'
import { addFilterSchema } from './filter-schemas.ts'
import { listOf, objectOf, refTo, toSchemaName } from './json-schema.ts'
import { errorReplies, jsonReply } from './replies.ts'

interface Context { schemas: PublicSchemas, registry: SchemaRegistry }
type Parameter = Record<string, unknown>
type Paths = Record<string, { get: Record<string, unknown> }>

const SORTABLE = ['string', 'text', 'uid', 'email', 'enumeration', 'boolean', 'integer', 'biginteger', 'float', 'decimal', 'date', 'datetime', 'time']
const SHAPE_NOTE = 'The schema is that of a reply without `fields` and `populate`; with them it has the parts that were asked for.'

/** The list of a type, and one entry of it; a single type has one address. */
export function readPaths(context: Context, uid: ContentTypeUid): Paths {
  const { schemas } = context
  const head = schemas.head(uid)
  const entry = addEntrySchema(context, uid)
  const name = toSchemaName(uid.slice(uid.indexOf('.') + 1))
  const address = listAddressOf(head, uid)
  const locale = head.isLocalized ? [{ $ref: '#/components/parameters/locale' }] : []
  const one = {
    tags: [head.label],
    parameters: [...locale, ...shapeParameters(schemas, uid)],
    responses: { 200: jsonReply(SHAPE_NOTE, objectOf({ data: entry, meta: objectOf({}) })), ...errorReplies('NotModified', 'BadRequest', 'Unauthorized', 'Forbidden', 'NotFound', 'TooManyRequests') },
  }
  if (head.isSingle)
    return { [address]: { get: { operationId: `get${name}`, summary: head.description, ...one } } }
  const parameters = [
    ...(head.isLocalized ? [{ $ref: '#/components/parameters/listLocale' }] : []),
    { name: 'filters', in: 'query', style: 'deepObject', explode: true, description: `\`filters[title][$containsi]=pilot\`; through relations and parts too: \`filters[field][field][$eq]=…\`, at most ${READ_LIMITS.filterDepth} levels and ${READ_LIMITS.conditions} conditions`, schema: addFilterSchema(context, uid) },
    { name: 'sort', in: 'query', style: 'form', explode: false, description: `\`sort=title:desc\`, at most ${READ_LIMITS.sorts}`, schema: { ...listOf({ type: 'string', pattern: `^(${namesOf(schemas, uid, field => SORTABLE.includes(field)).join('|')})(:(asc|desc))?$` }), maxItems: READ_LIMITS.sorts } },
    { $ref: '#/components/parameters/pagination' },
    ...shapeParameters(schemas, uid),
  ]
  const replies = { 200: jsonReply(SHAPE_NOTE, objectOf({ data: listOf(entry), meta: objectOf({ pagination: refTo('Pagination') }) })), ...errorReplies('NotModified', 'BadRequest', 'Unauthorized', 'Forbidden', 'TooManyRequests') }
  return {
    [address]: { get: { operationId: `list${name}`, summary: head.description, tags: [head.label], parameters, responses: replies } },
    [`${address}/{documentId}`]: { get: { operationId: `get${name}`, summary: head.description, ...one, parameters: [{ $ref: '#/components/parameters/documentId' }, ...one.parameters] } },
  }
}

/** `fields` and `populate`, with the names that the type has. */
function shapeParameters(schemas: PublicSchemas, uid: ContentTypeUid): Parameter[] {
  const fields = Object.entries(schemas.entry(uid))
  const ownFields = fields.filter(([, field]) => ['scalar', 'choices', 'references'].includes(field.kind)).map(([name]) => name)
  const parts = fields.filter(([, field]) => ['relation', 'component', 'media'].includes(field.kind)).map(([name]) => name)
  const depth = depthOf(populateOf(uid)) + 1
  const populate: JsonSchema = { ...listOf({ type: 'string' }), description: `Names of ${parts.join(', ') || 'nothing: this type has no relations'}; a dot leads further in. \`*\` is all of the first level` }
  return [
    { name: 'fields', in: 'query', style: 'form', explode: false, description: 'Only these fields, beside `id` and `documentId`', schema: listOf({ type: 'string', enum: ['*', ...ownFields] }) },
    { name: 'populate', in: 'query', style: 'form', explode: false, description: `Only these relations and parts, instead of those that are given otherwise: \`populate=a,b.c\`, or \`populate[a][fields]=title\`; at most ${depth} levels and ${READ_LIMITS.populated} in all. \`false\` gives none`, schema: populate },
  ]
}

function namesOf(schemas: PublicSchemas, uid: ContentTypeUid, isWanted: (type: string) => boolean): string[] {
  return Object.entries(schemas.entry(uid)).filter(([, field]) => field.kind === 'scalar' && isWanted(field.type)).map(([name]) => name)
}
