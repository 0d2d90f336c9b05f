import type { Core } from '@strapi/strapi'
import type { Problem } from '../content/problem.ts'
import type { DocumentMiddleware } from './document-actions.ts'
import { labelOf } from '../admin-views/label-of.ts'
import { attributesOf } from '../content/attributes-of.ts'
import { toValidationError } from '../content/problem.ts'
import { walkFields } from '../content/walk-fields.ts'
import { VALUE_RULES } from '../value-rules/index.ts'
import { isWrite, paramsOf } from './document-actions.ts'

/** Holds every given value, in components too, against the rules of src/value-rules; all problems come at once. */
export function refuseWrongValues(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const { data, documentId } = paramsOf(context)
    if (data === undefined || !isWrite(context) || !context.uid.startsWith('api::'))
      return next()
    const problems: Problem[] = []
    for (const field of walkFields(attributesOf(strapi), context.uid, data)) {
      const { holder, name } = field
      const label = labelOf(field.owner, name)
      for (const rule of VALUE_RULES) {
        const verdict = await rule(holder[name], field, label, { strapi, documentId })
        if ('replaceWith' in verdict)
          holder[name] = verdict.replaceWith
        else if ('refuse' in verdict)
          problems.push({ path: field.path, message: verdict.refuse })
      }
    }
    if (problems.length > 0)
      throw toValidationError(problems)
    return next()
  }
}
