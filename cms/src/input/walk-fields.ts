import type { Core } from '@strapi/strapi'

export interface Attribute { type: string, component?: string, repeatable?: boolean, customField?: string, maxLength?: number }
export interface Field { name: string, attribute: Attribute, value: unknown }
interface Schema { attributes: Record<string, Attribute> }

/**
 * Every field with a value in what is about to be saved, those of components in components included. A name is as an
 * editor would find it: `steps.2.title`.
 */
export function* walkFields(strapi: Core.Strapi, schema: Schema, data: unknown, prefix = ''): Generator<Field> {
  if (typeof data !== 'object' || data === null)
    return
  for (const [key, value] of Object.entries(data)) {
    const attribute = schema.attributes[key]
    if (attribute === undefined || value === null || value === undefined)
      continue
    const name = `${prefix}${key}`
    const component = attribute.type === 'component' ? strapi.components[attribute.component as keyof typeof strapi.components] as unknown as Schema : undefined
    if (component === undefined) {
      yield { name, attribute, value }
      continue
    }
    for (const [index, part] of [value].flat().entries())
      yield* walkFields(strapi, component, part, attribute.repeatable === true ? `${name}.${index + 1}.` : `${name}.`)
  }
}
