import type { ContentTypeUid } from '../../contract/content.ts'
import type { PublicField, PublicFields, PublicSchemas } from '../read/public-schema.ts'
import type { JsonSchema, SchemaRegistry } from './json-schema.ts'
import { operatorsOf } from '../read/filter-values.ts'
import { READ_LIMITS } from '../read/limits.ts'
import { addChoiceSchema } from './entry-schemas.ts'
import { listOf, objectOf, refTo, toSchemaName } from './json-schema.ts'

interface Context { schemas: PublicSchemas, registry: SchemaRegistry }

/** What `filters` of a type may hold. The schemas refer to each other along the relations, as filters do. */
export function addFilterSchema(context: Context, uid: ContentTypeUid): JsonSchema {
  return addSchema(context, `${toSchemaName(uid.slice(uid.indexOf('.') + 1))}Filters`, context.schemas.entry(uid))
}

function addSchema(context: Context, name: string, fields: PublicFields): JsonSchema {
  const { schemas } = context.registry
  if (schemas[name] !== undefined)
    return refTo(name)
  // Held free while what it refers to is made, which may refer back.
  schemas[name] = {}
  const properties = Object.fromEntries(Object.entries(fields)
    .filter(([, field]) => operatorsOf(field).length > 0)
    .map(([key, field]) => [key, toConditions(context, name, key, field)]))
  const groups = { $and: listOf(refTo(name)), $or: listOf(refTo(name)), $not: refTo(name) }
  schemas[name] = objectOf({ ...properties, ...groups }, [])
  return refTo(name)
}

function toConditions(context: Context, name: string, key: string, field: PublicField): JsonSchema {
  const { schemas, registry } = context
  const operators = addOperators(context, name, key, field)
  if (field.kind === 'relation')
    return { anyOf: [addSchema(context, `${toSchemaName(field.target.slice(field.target.indexOf('.') + 1))}Filters`, schemas.entry(field.target)), operators] }
  if (field.kind === 'component')
    return { anyOf: [addSchema(context, `${toSchemaName(field.component)}Filters`, schemas.component(field.component)), operators] }
  return field.kind === 'scalar' && operatorsOf(field).includes('$eq') ? { anyOf: [toValue(registry, field), operators] } : operators
}

/** `{ $eq, $in … }` with what the field takes; the same for all fields of a type of value. */
function addOperators({ registry }: Context, owner: string, key: string, field: PublicField): JsonSchema {
  const value = toValue(registry, field)
  const properties = Object.fromEntries(operatorsOf(field).map((operator): [string, JsonSchema] => {
    switch (operator) {
      case '$null':
      case '$notNull': return [operator, { type: 'boolean' }]
      case '$in':
      case '$notIn': return [operator, { ...listOf(value), maxItems: READ_LIMITS.values }]
      case '$between': return [operator, { ...listOf(value), minItems: 2, maxItems: 2 }]
      default: return [operator, value]
    }
  }))
  const name = `${nameOperators(key, field)}Conditions`
  return registry.add(name, `${owner}${name}`, objectOf(properties, []))
}

function nameOperators(key: string, field: PublicField): string {
  if (field.kind === 'choices')
    return toSchemaName(field.list)
  if (field.kind !== 'scalar')
    return field.kind === 'references' ? 'Reference' : 'Presence'
  switch (field.type) {
    case 'enumeration': return toSchemaName(key)
    case 'json':
    case 'blocks': return 'Presence'
    case 'boolean':
    case 'integer':
    case 'date':
    case 'datetime': return toSchemaName(field.type)
    case 'float':
    case 'decimal': return 'Number'
    default: return 'Text'
  }
}

function toValue(registry: SchemaRegistry, field: PublicField): JsonSchema {
  if (field.kind === 'choices')
    return addChoiceSchema(registry, field.list)
  if (field.kind !== 'scalar')
    return { type: 'string', description: 'documentId' }
  switch (field.type) {
    case 'enumeration': return { type: 'string', enum: field.enum }
    case 'boolean': return { type: 'boolean' }
    case 'integer': return { type: 'integer' }
    case 'float':
    case 'decimal': return { type: 'number' }
    case 'date': return { type: 'string', format: 'date' }
    case 'datetime': return { type: 'string', description: 'ISO 8601; a date alone is its midnight in UTC' }
    default: return { type: 'string', maxLength: READ_LIMITS.valueLength }
  }
}
