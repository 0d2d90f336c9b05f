import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { PublicFields, PublicSchemas } from './public-schema.ts'
import { resolveReferences } from '../references/resolve-references.ts'
import { publicSchemasOf } from './booted-schemas.ts'

/**
 * Makes of what Strapi gives what the contract promises: references by documentId become entries to link to, and a
 * list in which nobody has ticked anything, stored as null, is an empty list. Changes the entries.
 */
export async function completeEntries(strapi: Core.Strapi, uid: ContentTypeUid, entries: readonly unknown[]): Promise<void> {
  await resolveReferences(strapi, uid, entries)
  const schemas = publicSchemasOf(strapi)
  fillEmptyLists(schemas, schemas.entry(uid), entries)
}

function fillEmptyLists(schemas: PublicSchemas, fields: PublicFields, value: unknown): void {
  if (Array.isArray(value)) {
    for (const one of value)
      fillEmptyLists(schemas, fields, one)
    return
  }
  if (!isRecord(value))
    return
  for (const name of Object.keys(value)) {
    const field = fields[name]
    if (field?.kind === 'choices')
      value[name] ??= []
    else if (field?.kind === 'relation')
      fillEmptyLists(schemas, schemas.entry(field.target), value[name])
    else if (field?.kind === 'component')
      fillEmptyLists(schemas, schemas.component(field.component), value[name])
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
