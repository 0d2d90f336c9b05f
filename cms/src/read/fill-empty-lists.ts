import type { ContentTypeUid } from '../../contract/content.ts'
import type { PublicFields, PublicSchemas } from './public-schema.ts'

/** A list that nobody has ticked anything in is stored as null; the contract says a list, so an empty one is given. */
export function fillEmptyLists<Entry>(schemas: PublicSchemas, uid: ContentTypeUid, entries: Entry): Entry {
  fill(schemas, schemas.entry(uid), entries)
  return entries
}

function fill(schemas: PublicSchemas, fields: PublicFields, value: unknown): void {
  if (Array.isArray(value)) {
    for (const one of value)
      fill(schemas, fields, one)
    return
  }
  if (!isRecord(value))
    return
  for (const name of Object.keys(value)) {
    const field = fields[name]
    if ((field?.kind === 'choices' || field?.kind === 'references') && value[name] === null)
      value[name] = []
    else if (field?.kind === 'relation')
      fill(schemas, schemas.entry(field.target), value[name])
    else if (field?.kind === 'component')
      fill(schemas, schemas.component(field.component), value[name])
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
