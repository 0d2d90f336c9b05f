import type { Core } from '@strapi/strapi'
import type { FieldAttribute } from '../content/walk-fields.ts'
import type { DocumentMiddleware } from './document-actions.ts'
import { attributesOf } from '../content/attributes-of.ts'
import { isShown, parseCondition } from '../content/conditional-fields.ts'
import { isRecord, walkFields } from '../content/walk-fields.ts'
import { isWrite, paramsOf } from './document-actions.ts'

/**
 * A field that the form hides keeps what was once written in it, and readers would see it. Where the value that
 * hides it is saved, the hidden field is emptied too.
 */
export function emptyHiddenFields(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const { data } = paramsOf(context)
    if (data === undefined || !isWrite(context) || !context.uid.startsWith('api::'))
      return next()
    const attributes = attributesOf(strapi)
    const parts = [...walkFields(attributes, context.uid, data)].flatMap(({ attribute, holder, name }) =>
      attribute.type === 'component' ? [holder[name]].flat().filter(isRecord).map(part => [attribute.component ?? '', part] as const) : [])
    for (const [owner, part] of [[context.uid, data] as const, ...parts])
      emptyHidden(attributes(owner), part)
    return next()
  }
}

function emptyHidden(attributes: Record<string, FieldAttribute>, values: Record<string, unknown>): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    const condition = parseCondition(attribute)
    // A partial update that does not say what the field depends on leaves it alone.
    if (condition !== undefined && Object.hasOwn(values, condition.dependsOn) && !isShown(condition, values))
      values[name] = attribute.type === 'relation' || attribute.type === 'component' ? [] : null
  }
}
