/** The part of an attribute in Strapi's schemas that our rules look at. */
export interface FieldAttribute {
  type: string
  customField?: string
  component?: string
  maxLength?: number
  target?: string
  options?: { choices?: string, types?: readonly string[] }
  conditions?: { visible?: unknown }
}

/** The attributes of a content type or component, by its uid. */
export type AttributesOf = (uid: string) => Record<string, FieldAttribute>

/** One given value in a document or in one of its components. */
export interface Field {
  /** The content type or component that has the attribute. */
  owner: string
  name: string
  attribute: FieldAttribute
  /** What the value stands in: `holder[name]` is the value, and may be replaced. */
  holder: Record<string, unknown>
  /** From the document: `['steps', '0', 'examples']`. */
  path: string[]
}

/**
 * Every value that is given in a document, those of its components too, at any depth; with `throughRelations` also
 * those of the documents that stand populated in it. Attributes that are not given are passed by.
 */
export function* walkFields(attributesOf: AttributesOf, owner: string, holder: Record<string, unknown>, { throughRelations = false, path = [] as string[] } = {}): Generator<Field> {
  for (const [name, attribute] of Object.entries(attributesOf(owner))) {
    const value = holder[name]
    if (value === undefined)
      continue
    const here = [...path, name]
    yield { owner, name, attribute, holder, path: here }
    const inner = attribute.type === 'component' ? attribute.component : throughRelations && attribute.type === 'relation' ? attribute.target : undefined
    if (inner === undefined)
      continue
    for (const [index, part] of [value].flat().entries()) {
      if (isRecord(part))
        yield* walkFields(attributesOf, inner, part, { throughRelations, path: Array.isArray(value) ? [...here, String(index)] : here })
    }
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
