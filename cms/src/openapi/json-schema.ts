/** The part of JSON Schema 2020-12 that openapi.json uses. */
export interface JsonSchema { [keyword: string]: unknown }

export function refTo(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}

/** Closed: what is not named is not given. */
export function objectOf(properties: Record<string, JsonSchema>, required: readonly string[] = Object.keys(properties)): JsonSchema {
  return { type: 'object', properties, required: [...required], additionalProperties: false }
}

export function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items }
}

export function orNull(schema: JsonSchema): JsonSchema {
  return typeof schema.type === 'string' && schema.enum === undefined
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] }
}

/** `glossary-term` or `recipe.step` as the name of a schema: `GlossaryTerm`, `RecipeStep`. */
export function toSchemaName(name: string): string {
  return name.split(/[-.]/).map(part => `${part.charAt(0).toUpperCase()}${part.slice(1)}`).join('')
}

/** Named schemas; one that is asked for twice must be the same. */
export class SchemaRegistry {
  readonly schemas: Record<string, JsonSchema> = {}

  /** Under `name`, or under the longer name where something else has that. */
  add(name: string, longer: string, schema: JsonSchema): JsonSchema {
    for (const candidate of [name, longer]) {
      const there = this.schemas[candidate]
      if (there === undefined || JSON.stringify(there) === JSON.stringify(schema)) {
        this.schemas[candidate] = schema
        return refTo(candidate)
      }
    }
    throw new Error(`Two schemas want the name ${longer}`)
  }
}
